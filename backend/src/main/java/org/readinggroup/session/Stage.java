package org.readinggroup.session;

/** The stored part of a session's status: what an organizer decided. */
public enum Stage {
    DRAFT,
    PUBLISHED,
    POSTPONED,
    CANCELLED
}
