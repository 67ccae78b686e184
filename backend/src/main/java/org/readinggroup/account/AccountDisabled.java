package org.readinggroup.account;

import java.util.UUID;

/** Tells, within the transaction, that an account was disabled: what it could do is over, also if it is enabled again. */
public record AccountDisabled(UUID accountId) {}
