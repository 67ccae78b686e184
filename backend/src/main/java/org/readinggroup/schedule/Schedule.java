package org.readinggroup.schedule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The slots of a span of days. */
@Schema(description = "The slots of a span of days.")
record Schedule(@Schema(description = "The slots, by time.") List<ScheduledSlot> items) {}
