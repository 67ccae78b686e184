package org.readinggroup.account;

/** Ends the start: the settings name a first owner who cannot be made. The message says what would be right. */
public class OwnerSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnerSettingsException(String message) {
        super(message);
    }
}
