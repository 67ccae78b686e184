package org.readinggroup.topic;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.readinggroup.shared.slug.OldSlugs;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageRequest;

/** Topics, as the public sees them. */
@Singleton
public class TopicService {
    /** The only order of the list. */
    static final String BY_NAME = "name";

    private final TopicRepository topics;
    private final OldSlugs oldSlugs;

    TopicService(TopicRepository topics, OldSlugs oldSlugs) {
        this.topics = topics;
        this.oldSlugs = oldSlugs;
    }

    /** One topic that the public has seen; an old slug answers 308. */
    @Transactional
    public TopicReference get(String slug) {
        return topics.seenBySlug(slug)
                .map(topic -> new TopicReference(topic.id, topic.slug, topic.name))
                .orElseThrow(() -> oldSlugs.missing(OldSlugs.Kind.topic, slug, today -> topics.seenBySlug(today)
                        .isPresent()));
    }

    @Transactional
    Page<Topic> list(PageRequest request) {
        List<String> after = request.keys();
        List<TopicRepository.Sorted> rows = after.isEmpty()
                ? topics.published(null, null, request.limit() + 1)
                : topics.published(after.get(0), UUID.fromString(after.get(1)), request.limit() + 1);
        return Page.of(rows, topics.countPublished(), request, row -> Cursor.of(BY_NAME, row.sortKey(), row.id()))
                .map(found -> found.stream().map(TopicRepository.Sorted::topic).toList());
    }
}
