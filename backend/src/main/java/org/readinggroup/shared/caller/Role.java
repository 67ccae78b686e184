package org.readinggroup.shared.caller;

/** What an account may do: an organizer writes content, an owner also manages accounts. */
public enum Role {
    ORGANIZER,
    OWNER
}
