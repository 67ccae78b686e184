package org.readinggroup.person;

import java.util.UUID;

/**
 * Two records of one person have become one: whoever refers to {@code from} has to refer to {@code into}, in the same
 * transaction.
 */
public record PersonMerged(UUID from, UUID into) {}
