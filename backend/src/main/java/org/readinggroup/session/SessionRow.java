package org.readinggroup.session;

import java.time.Instant;
import java.util.UUID;

/** The sort keys of a session found by a search. {@code rank} is 0 where nothing was searched for. */
record SessionRow(UUID id, Instant startsAt, float rank) {}
