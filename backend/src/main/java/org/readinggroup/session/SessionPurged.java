package org.readinggroup.session;

import java.util.UUID;

/**
 * A session is about to be removed from the bin for good: whoever refers to it lets go of it, in the same transaction.
 *
 * @param draft whether it was a draft, so that what hangs on it is private as well
 */
public record SessionPurged(UUID id, boolean draft) {}
