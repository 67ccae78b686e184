package org.readinggroup.person;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readinggroup.shared.edit.Conflicts;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.Editing;
import org.readinggroup.shared.edit.InUse;
import org.readinggroup.shared.edit.ListOrder;
import org.readinggroup.shared.edit.Precondition;
import org.readinggroup.shared.edit.Written;
import org.readinggroup.shared.history.Action;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.json.Links;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.Violation;

/** What organizers do to people. */
@Singleton
public class PersonEditing extends Editing<PersonEntity, PersonEdit, AdminPerson> {
    /** Characters of a name or an affiliation. */
    public static final int LONGEST_NAME = 200;

    /** Other names of a person. */
    public static final int MOST_ALIASES = 20;

    private static final int LONGEST_BIO = 50_000;
    private static final ListOrder ORDER = ListOrder.byText("name");

    private final PersonRepository people;
    private final PersonService service;
    private final Event<PersonMerged> merged;
    private final Clock clock;

    PersonEditing(
            PersonRepository people, PersonService service, Event<PersonMerged> merged, EditTools tools, Clock clock) {
        super(Kind.person, PersonEntity.class, tools);
        this.people = people;
        this.service = service;
        this.merged = merged;
        this.clock = clock;
    }

    /** The id of the person with that slug, today or once; empty where there is none. */
    public Optional<UUID> idOf(String slug) {
        return today(slug).map(person -> person.id);
    }

    /** The id of the person with that name or alias; null where there is none. */
    public UUID idOfName(String name) {
        return name == null ? null : people.byNameOrAlias(name).orElse(null);
    }

    /** Makes a person whom a session names, of whom no more is known and who is announced with it; returns the id. */
    public UUID createNamed(String name, String affiliation, Actor actor) {
        return create(new NewPerson(null, name, List.of(), affiliation, null, null, List.of()), false, actor);
    }

    /** Makes a person, and returns the id; the slug is free. */
    public UUID create(NewPerson person, Actor actor) {
        return create(person, true, actor);
    }

    private UUID create(NewPerson person, boolean isPublic, Actor actor) {
        PersonEntity entity = new PersonEntity();
        entity.isPublic = isPublic;
        entity.begin(UUID.randomUUID(), clock.instant());
        apply(
                entity,
                new PersonEdit(
                        person.name(),
                        person.slug(),
                        person.aliases(),
                        person.affiliation(),
                        person.bio(),
                        person.photoUrl(),
                        person.links()));
        add(entity, actor);
        return entity.id;
    }

    @Override
    protected PersonEntity blank() {
        return new PersonEntity();
    }

    @Override
    protected PersonEdit read(Body body) {
        body.require("name");
        PersonEdit edit = new PersonEdit(
                body.text("name", LONGEST_NAME),
                body.slug("slug"),
                aliases(body),
                body.text("affiliation", LONGEST_NAME),
                body.longText("bio", LONGEST_BIO),
                body.webAddressOrPath("photoUrl"),
                Links.of(body, "links"));
        body.end();
        return edit;
    }

    private static List<String> aliases(Body body) {
        List<String> aliases = body.texts("aliases", MOST_ALIASES, LONGEST_NAME);
        if (new HashSet<>(aliases).size() < aliases.size()) {
            body.wrong("aliases", "must name each spelling once");
        }
        return aliases;
    }

    @Override
    protected void apply(PersonEntity person, PersonEdit edit) {
        Conflicts conflicts = new Conflicts();
        String slug = slugFor(person, edit.slug(), edit.name(), conflicts);
        conflicts.refuseIfAny();
        person.slug = slug;
        person.name = edit.name();
        person.aliases = List.copyOf(edit.aliases());
        person.affiliation = edit.affiliation();
        person.bio = edit.bio();
        person.photoUrl = edit.photoUrl();
        person.links = List.copyOf(edit.links());
    }

    @Override
    protected Object edit(PersonEntity person) {
        return editOf(person);
    }

    private static PersonEdit editOf(PersonEntity person) {
        return new PersonEdit(
                person.name,
                person.slug,
                person.aliases,
                person.affiliation,
                person.bio,
                person.photoUrl,
                person.links);
    }

    @Override
    protected List<AdminPerson> views(List<PersonEntity> entities) {
        Map<UUID, Person> shown =
                service.views(entities).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return entities.stream()
                .map(person -> new AdminPerson(
                        shown.get(person.id),
                        person.isPublic,
                        person.createdAt,
                        person.updatedAt,
                        person.deletedAt,
                        editOf(person)))
                .toList();
    }

    @Override
    protected ListOrder order() {
        return ORDER;
    }

    @Override
    protected Object keyOf(PersonEntity person) {
        return person.sortKey;
    }

    @Override
    protected void checkDelete(PersonEntity person, Conflicts conflicts) {
        List<String> titles = people.titlesOfSessionsBy(person.id);
        if (!titles.isEmpty()) {
            conflicts.add("slug", "names a speaker of " + InUse.by(titles));
        }
        if (people.hasOrganized(person.id)) {
            conflicts.add("slug", "names an organizer");
        }
    }

    /**
     * Makes two records of one person one: that of {@code slug} goes into the bin, its names become aliases of the other, what
     * it did is the other's, and its address redirects.
     */
    @Transactional
    public Written<AdminPerson> merge(String slug, Precondition precondition, byte[] bytes) {
        takeTurn();
        Body body = Body.parse(bytes);
        body.require("into");
        Optional<PersonEntity> into = Optional.ofNullable(body.slug("into")).flatMap(this::today);
        if (body.isPresent("into") && into.isEmpty()) {
            body.wrong("into", "must be the slug of a person who is there");
        }
        body.end();
        PersonEntity from = find(slug);
        precondition.holdIfGiven(from);
        refuseBinned(from);
        PersonEntity stays = into.orElseThrow();
        if (stays.id.equals(from.id)) {
            throw ProblemException.invalid(Violation.body("into", "must be another person than the one that goes"));
        }
        List<String> aliases = stays.aliasesWith(from);
        if (aliases.size() > MOST_ALIASES) {
            Conflicts conflicts = new Conflicts();
            conflicts.add(
                    "into",
                    "would have %d other names, and %d are the most; take some away first"
                            .formatted(aliases.size(), MOST_ALIASES));
            conflicts.refuseIfAny();
        }
        change(stays, Action.MERGE, () -> stays.aliases = aliases);
        merged.fire(new PersonMerged(from.id, stays.id));
        take(from);
        people.redirect(from.slug, stays.id);
        stays.isPublic |= from.isPublic;
        return written(stays);
    }
}
