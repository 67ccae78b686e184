package org.readinggroup.topic;

import java.util.UUID;

/** Tells, within the transaction, that a topic has another name: whoever names it by that says something else now. */
public record TopicRenamed(UUID id, String from, String to) {}
