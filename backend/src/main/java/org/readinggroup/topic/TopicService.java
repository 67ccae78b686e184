package org.readinggroup.topic;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.readinggroup.shared.text.Slugs;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageRequest;

/** Topics: made by naming them on a session. */
@Singleton
public class TopicService {
    /** The only order of the list; names are unique. */
    static final String BY_NAME = "name";

    private final TopicRepository topics;

    TopicService(TopicRepository topics) {
        this.topics = topics;
    }

    @Transactional
    Page<Topic> list(PageRequest request) {
        List<String> after = request.keys();
        List<Topic> rows = topics.published(after.isEmpty() ? null : after.get(0), request.limit() + 1);
        return Page.of(rows, topics.countPublished(), request, topic -> Cursor.of(BY_NAME, topic.name()));
    }

    /** The id of the topic with that name, which is made where there is none. */
    @Transactional
    public UUID named(String name) {
        return topics.byName(name).orElseGet(() -> create(name)).id;
    }

    private TopicEntity create(String name) {
        TopicEntity topic = new TopicEntity();
        topic.id = UUID.randomUUID();
        topic.name = name;
        topic.slug = Slugs.of(name, "topic", slug -> topics.count("slug", slug) > 0);
        topics.persist(topic);
        return topic;
    }
}
