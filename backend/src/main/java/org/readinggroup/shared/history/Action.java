package org.readinggroup.shared.history;

/** What a change did to a record. */
public enum Action {
    CREATE,
    UPDATE,
    DELETE,
    RESTORE,
    MERGE,
    /** It was removed from the bin, for good but for its history. */
    PURGE
}
