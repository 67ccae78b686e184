package org.readinggroup.shared.history;

/** The kinds of records whose changes are kept, by their names in the database. */
public enum Kind {
    group,
    session,
    video,
    person,
    organizer,
    paper,
    topic,
    schedule
}
