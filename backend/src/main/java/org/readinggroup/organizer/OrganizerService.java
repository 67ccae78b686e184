package org.readinggroup.organizer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.readinggroup.group.GroupService;
import org.readinggroup.person.Person;
import org.readinggroup.person.PersonService;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageRequest;

/** Who runs the group today, by the calendar of its zone. */
@Singleton
public class OrganizerService {
    /** The only order of the list: the group's own. */
    static final String ORDER = "position";

    private final OrganizerRepository organizers;
    private final PersonService people;
    private final GroupService group;
    private final Clock clock;

    OrganizerService(OrganizerRepository organizers, PersonService people, GroupService group, Clock clock) {
        this.organizers = organizers;
        this.people = people;
        this.group = group;
        this.clock = clock;
    }

    /** A page of them, in the group's order. They are a handful, so all are read to find the place of a page. */
    @Transactional
    Page<Person> list(PageRequest request) {
        List<Organizer> all = organizers.on(LocalDate.now(clock.withZone(group.timeZone())));
        List<Organizer> rest = all.stream()
                .filter(organizer -> isAfter(organizer, request.keys()))
                .toList();
        return Page.of(rest, all.size(), request, organizer -> Cursor.of(ORDER, organizer.position, organizer.id))
                .map(rows -> people.withIds(
                        rows.stream().map(organizer -> organizer.personId).toList()));
    }

    /** Ids are compared as PostgreSQL orders them, which {@link java.util.UUID#compareTo} does not. */
    private static boolean isAfter(Organizer organizer, List<String> keys) {
        if (keys.isEmpty()) {
            return true;
        }
        int position = Integer.parseInt(keys.get(0));
        return organizer.position > position
                || (organizer.position == position && organizer.id.toString().compareTo(keys.get(1)) > 0);
    }

    /** One of them; 404 where that person is not an organizer today. */
    @Transactional
    Person get(String slug) {
        Person person = people.get(slug);
        if (!person.organizer()) {
            throw ProblemException.notFound("organizer", slug);
        }
        return person;
    }
}
