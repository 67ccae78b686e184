package org.readinggroup.content;

/**
 * One value that is not what is due. Converters throw it without knowing where they are; {@link Fields} catches it, adds
 * line and field, and goes on with the next value.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what would be right, to be read after the field's name */
    Refusal(String message) {
        super(message, null, false, false);
    }
}
