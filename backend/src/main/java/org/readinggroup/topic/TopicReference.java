package org.readinggroup.topic;

import java.util.UUID;

/** How another feature names a topic. */
public record TopicReference(UUID id, String slug, String name) {}
