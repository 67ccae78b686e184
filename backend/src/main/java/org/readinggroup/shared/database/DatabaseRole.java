package org.readinggroup.shared.database;

/** How somebody connects to the database. */
public record DatabaseRole(String name, String password) {

    /** Not the password: it must not reach a log. */
    @Override
    public String toString() {
        return "DatabaseRole[name=" + name + "]";
    }
}
