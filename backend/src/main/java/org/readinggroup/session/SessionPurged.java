package org.readinggroup.session;

import java.util.UUID;

/** A session is about to be removed from the bin for good: whoever refers to it lets go of it, in the same transaction. */
public record SessionPurged(UUID id) {}
