package org.readinggroup.shared.sql;

/**
 * Names and titles in SQL as they are compared: whatever the case. What is read has one spelling already
 * ({@link org.readinggroup.shared.text.OneLine}); what was stored before that was so is brought to it here.
 */
public final class SameName {
    private static final String KEY =
            "lower(btrim(regexp_replace(normalize(%s), '[\\s\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+', ' ', 'g')))";

    private SameName() {}

    /** An SQL expression that is equal to {@code lower(name)} where the column has that name. */
    public static String of(String column) {
        return KEY.formatted(column);
    }
}
