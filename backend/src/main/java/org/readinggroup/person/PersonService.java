package org.readinggroup.person;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readinggroup.group.GroupService;
import org.readinggroup.session.SessionService;
import org.readinggroup.shared.slug.OldSlugs;
import org.readinggroup.shared.text.Markdown;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageRequest;

/** People, and whether they organize the group. */
@Singleton
public class PersonService {
    /** The only order of the list. */
    static final String BY_NAME = "name";

    private final PersonRepository people;
    private final OldSlugs oldSlugs;
    private final SessionService sessions;
    private final GroupService group;
    private final Markdown markdown;
    private final Clock clock;

    PersonService(
            PersonRepository people,
            OldSlugs oldSlugs,
            SessionService sessions,
            GroupService group,
            Markdown markdown,
            Clock clock) {
        this.people = people;
        this.oldSlugs = oldSlugs;
        this.sessions = sessions;
        this.group = group;
        this.markdown = markdown;
        this.clock = clock;
    }

    @Transactional
    Page<Person> list(PageRequest request) {
        List<String> after = request.keys();
        List<PersonEntity> rows = after.isEmpty()
                ? people.byName(null, null, request.limit() + 1)
                : people.byName(after.get(0), UUID.fromString(after.get(1)), request.limit() + 1);
        return Page.of(rows, people.countPublic(), request, person -> Cursor.of(BY_NAME, person.sortKey, person.id))
                .map(this::views);
    }

    /** One person; an old slug answers 308. */
    @Transactional
    public Person get(String slug) {
        PersonEntity person = people.publicBySlug(slug)
                .orElseThrow(() -> oldSlugs.missing(OldSlugs.Kind.person, slug, today -> people.publicBySlug(today)
                        .isPresent()));
        return views(List.of(person)).get(0);
    }

    @Transactional
    PersonWithSessions getWithSessions(String slug) {
        Person person = get(slug);
        return new PersonWithSessions(person, sessions.ofPerson(person.id()));
    }

    /** The people with these ids, in their order. */
    @Transactional
    public List<Person> withIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Person> found =
                views(people.list("id in ?1", ids)).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    List<Person> views(List<PersonEntity> rows) {
        LocalDate today = LocalDate.now(clock.withZone(group.timeZone()));
        Set<UUID> organizers = people.organizersOn(today);
        return rows.stream()
                .map(person -> new Person(
                        person.id,
                        person.slug,
                        person.name,
                        person.aliases,
                        person.affiliation,
                        person.bio,
                        markdown.toHtml(person.bio),
                        person.photoUrl,
                        person.links,
                        organizers.contains(person.id)))
                .toList();
    }
}
