package org.readinggroup.topic;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageRequest;

/** Topics, as the public sees them. */
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
}
