package org.readinggroup.organizer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readinggroup.person.Person;
import org.readinggroup.person.PersonEditing;
import org.readinggroup.person.PersonMerged;
import org.readinggroup.person.PersonService;
import org.readinggroup.shared.edit.Conflicts;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.Editing;
import org.readinggroup.shared.edit.ListOrder;
import org.readinggroup.shared.history.Action;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;

/** What organizers do to the list of organizers. */
@Singleton
public class OrganizerEditing extends Editing<Organizer, OrganizerEditing.Fields, AdminOrganizer> {
    private static final int LAST_POSITION = 9_999;
    private static final ListOrder ORDER = new ListOrder(
            "position", "r.position", "(select p.name from PersonEntity p where p.id = r.personId)", Integer::valueOf);

    private final OrganizerRepository organizers;
    private final PersonEditing personEditing;
    private final PersonService people;
    private final Clock clock;

    OrganizerEditing(
            OrganizerRepository organizers,
            PersonEditing personEditing,
            PersonService people,
            EditTools tools,
            Clock clock) {
        super(Kind.organizer, Organizer.class, tools);
        this.organizers = organizers;
        this.personEditing = personEditing;
        this.people = people;
        this.clock = clock;
    }

    /** The fields of a valid body. */
    record Fields(UUID personId, String slug, Integer position, LocalDate since, LocalDate until) {}

    /** Makes an organizer. */
    public void create(NewOrganizer organizer, Actor actor) {
        Organizer entity = new Organizer();
        entity.begin(UUID.randomUUID(), clock.instant());
        apply(
                entity,
                new Fields(organizer.personId(), null, organizer.position(), organizer.since(), organizer.until()));
        add(entity, actor);
    }

    /** Whoever was listed twice since the same day, once for each record, is listed once: the other entry goes into the bin. */
    void merge(@Observes PersonMerged merged) {
        for (Organizer organizer : organizers.list("personId", merged.from())) {
            boolean isTwice =
                    !organizer.isDeleted() && organizers.isThere(merged.into(), organizer.since, organizer.id);
            change(organizer, Action.MERGE, () -> {
                organizer.personId = merged.into();
                if (isTwice) {
                    organizer.deletedAt = clock.instant();
                }
            });
        }
    }

    @Override
    protected Organizer blank() {
        return new Organizer();
    }

    @Override
    protected Fields read(Body body) {
        body.require("person");
        String person = body.slug("person");
        UUID personId = person == null ? null : personEditing.idOf(person).orElse(null);
        if (person != null && personId == null) {
            body.wrong("person", "must be the slug of a person who is there");
        }
        Fields fields = new Fields(
                personId,
                body.slug("slug"),
                body.integer("position", 0, LAST_POSITION),
                body.date("since"),
                body.date("until"));
        if (fields.since() != null && fields.until() != null && fields.until().isBefore(fields.since())) {
            body.wrong("until", "must not be before \"since\"");
        }
        body.end();
        return fields;
    }

    @Override
    protected void apply(Organizer organizer, Fields fields) {
        Conflicts conflicts = new Conflicts();
        Person person = people.withIds(List.of(fields.personId())).get(0);
        String slug = slugFor(organizer, fields.slug(), person.slug(), conflicts);
        checkSince(organizer, fields.personId(), fields.since(), conflicts);
        conflicts.refuseIfAny();
        // Asked before anything is set: a query writes what is set so far, and half of a change may be in somebody's
        // way.
        int position = fields.position() == null ? organizers.nextPosition() : fields.position();
        organizer.slug = slug;
        organizer.personId = fields.personId();
        organizer.position = position;
        organizer.since = fields.since();
        organizer.until = fields.until();
    }

    @Override
    protected Object edit(Organizer organizer) {
        return editOf(organizer, people.withIds(List.of(organizer.personId)).get(0));
    }

    private static OrganizerEdit editOf(Organizer organizer, Person person) {
        return new OrganizerEdit(person.slug(), organizer.slug, organizer.position, organizer.since, organizer.until);
    }

    @Override
    protected List<AdminOrganizer> views(List<Organizer> entities) {
        List<UUID> ids = entities.stream()
                .map(organizer -> organizer.personId)
                .distinct()
                .toList();
        Map<UUID, Person> persons =
                people.withIds(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return entities.stream()
                .map(organizer -> new AdminOrganizer(
                        organizer.id,
                        organizer.slug,
                        persons.get(organizer.personId),
                        organizer.position,
                        organizer.since,
                        organizer.until,
                        organizer.createdAt,
                        organizer.updatedAt,
                        organizer.deletedAt,
                        editOf(organizer, persons.get(organizer.personId))))
                .toList();
    }

    @Override
    protected ListOrder order() {
        return ORDER;
    }

    @Override
    protected Object keyOf(Organizer organizer) {
        return organizer.position;
    }

    @Override
    protected void checkRestore(Organizer organizer, Conflicts conflicts) {
        checkSince(organizer, organizer.personId, organizer.since, conflicts);
    }

    private void checkSince(Organizer organizer, UUID personId, LocalDate since, Conflicts conflicts) {
        if (organizers.isThere(personId, since, organizer.id)) {
            conflicts.add("person", "is an organizer since that day already");
        }
    }
}
