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

/** Who runs the group today, by the calendar of its zone. */
@Singleton
public class OrganizerService {
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

    /** All of them, in the group's order: a handful, so there is always one page. */
    @Transactional
    List<Person> list() {
        return people.withIds(organizers.peopleOn(LocalDate.now(clock.withZone(group.timeZone()))));
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
