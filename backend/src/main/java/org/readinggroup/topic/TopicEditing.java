package org.readinggroup.topic;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.readinggroup.shared.edit.Conflicts;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.Editing;
import org.readinggroup.shared.edit.InUse;
import org.readinggroup.shared.edit.ListOrder;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;

/** What organizers do to topics. */
@Singleton
public class TopicEditing extends Editing<TopicEntity, TopicEdit, AdminTopic> {
    /** Characters of a name. */
    public static final int LONGEST_NAME = 100;

    private static final ListOrder ORDER = ListOrder.byText("name");

    private final TopicRepository topics;
    private final Event<TopicRenamed> renamed;
    private final Clock clock;

    TopicEditing(TopicRepository topics, Event<TopicRenamed> renamed, EditTools tools, Clock clock) {
        super(Kind.topic, TopicEntity.class, tools);
        this.topics = topics;
        this.renamed = renamed;
        this.clock = clock;
    }

    /** The id of the topic with that name, whatever the case, which is made where there is none. */
    public UUID named(String name, Actor actor) {
        return topics.byName(name)
                .orElseGet(() -> {
                    TopicEntity topic = new TopicEntity();
                    topic.begin(UUID.randomUUID(), clock.instant());
                    apply(topic, new TopicEdit(name, null));
                    add(topic, actor);
                    return topic;
                })
                .id;
    }

    /** What a topic is called today that a body of the history names so; the same, where none is or was called that. */
    public String nameToday(String name) {
        return topics.byName(name)
                .map(topic -> topic.name)
                .or(() -> topics.nameOfOnceNamed(name))
                .orElse(name);
    }

    @Override
    protected TopicEntity blank() {
        return new TopicEntity();
    }

    @Override
    protected TopicEdit read(Body body) {
        body.require("name");
        TopicEdit edit = new TopicEdit(body.text("name", LONGEST_NAME), body.slug("slug"));
        body.end();
        return edit;
    }

    @Override
    protected void apply(TopicEntity topic, TopicEdit edit) {
        Conflicts conflicts = new Conflicts();
        String slug = slugFor(topic, edit.slug(), edit.name(), conflicts);
        checkName(topic, edit.name(), conflicts);
        conflicts.refuseIfAny();
        String before = topic.name;
        topic.slug = slug;
        topic.name = edit.name();
        if (before != null && !before.equals(topic.name)) {
            renamed.fire(new TopicRenamed(topic.id, before, topic.name));
        }
    }

    @Override
    protected Object edit(TopicEntity topic) {
        return new TopicEdit(topic.name, topic.slug);
    }

    @Override
    protected List<AdminTopic> views(List<TopicEntity> entities) {
        Map<UUID, Long> counts = topics.countPublishedWith(
                entities.stream().map(topic -> topic.id).toList());
        return entities.stream()
                .map(topic -> new AdminTopic(
                        topic.id,
                        new Topic(topic.slug, topic.name, counts.getOrDefault(topic.id, 0L)),
                        topic.createdAt,
                        topic.updatedAt,
                        topic.deletedAt,
                        new TopicEdit(topic.name, topic.slug)))
                .toList();
    }

    @Override
    protected ListOrder order() {
        return ORDER;
    }

    @Override
    protected Object keyOf(TopicEntity topic) {
        return topic.sortKey;
    }

    @Override
    protected void checkDelete(TopicEntity topic, Conflicts conflicts) {
        List<String> titles = topics.titlesOfSessionsWith(topic.id);
        if (!titles.isEmpty()) {
            conflicts.add("slug", "names a topic of " + InUse.by(titles));
        }
    }

    @Override
    protected void checkRestore(TopicEntity topic, Conflicts conflicts) {
        checkName(topic, topic.name, conflicts);
    }

    private void checkName(TopicEntity topic, String name, Conflicts conflicts) {
        topics.byName(name)
                .filter(other -> !other.id.equals(topic.id))
                .ifPresent(other -> conflicts.add("name", "is that of the topic \"%s\" already".formatted(other.slug)));
    }
}
