package org.readinggroup.account;

import java.util.UUID;

/**
 * Tells, within the transaction, that all sign-ins of an account end, and that no browser is known to it any more: it was
 * disabled, or has another password.
 */
public record SignInsEnd(UUID accountId) {}
