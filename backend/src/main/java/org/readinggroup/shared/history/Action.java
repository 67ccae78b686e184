package org.readinggroup.shared.history;

/** What a change did to a record. */
public enum Action {
    CREATE,
    UPDATE,
    DELETE,
    RESTORE,
    MERGE
}
