package org.readinggroup.shared.settings;

/** Ends the start: a setting cannot be meant. The message names it and says what would be right. */
public class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
