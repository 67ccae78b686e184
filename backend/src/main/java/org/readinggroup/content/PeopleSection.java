package org.readinggroup.content;

import org.readinggroup.paper.PaperEditing;
import org.readinggroup.person.PersonEditing;

/** Reads who and what the sessions are made of: people, those of them who run the group, and papers. */
final class PeopleSection {

    private final Register people = new Register("person");
    private final Register papers = new Register("paper");
    private final Register arxivIds = new Register("paper");
    private final Register organizers = new Register("organizer");

    Register people() {
        return people;
    }

    Register papers() {
        return papers;
    }

    Content.Person person(Value value) {
        return Fields.read(
                value,
                f -> new Content.Person(
                        f.required("slug", people::define),
                        f.required("name", Scalars.line(Scalars.NAME)),
                        f.list(
                                "aliases",
                                PersonEditing.MOST_ALIASES,
                                new Register("alias").unique(Scalars.line(Scalars.NAME))),
                        f.optional("affiliation", Scalars.line(Scalars.NAME)),
                        f.optional("bio", Scalars.prose(Scalars.LONG_TEXT)),
                        f.optional("photoUrl", Addresses::webOrPath),
                        f.list("links", 50, GroupSection::link)));
    }

    Content.Organizer organizer(Value value) {
        return Fields.read(value, f -> {
            Content.Organizer organizer = new Content.Organizer(
                    f.required("person", organizers.unique(people::refer)),
                    f.optional("since", Times::date),
                    f.optional("until", Times::date));
            GroupSection.inOrder(f, "since", organizer.since(), "until", organizer.until());
            return organizer;
        });
    }

    Content.Paper paper(Value value) {
        return Fields.read(
                value,
                f -> new Content.Paper(
                        f.required("slug", papers::define),
                        f.required("title", Scalars.line(PaperEditing.LONGEST_TITLE)),
                        f.list("authors", PaperEditing.MOST_AUTHORS, Scalars.line(Scalars.NAME)),
                        f.optional("arxivId", arxivIds.unique(Scalars::arxivId)),
                        f.optional("doi", Scalars::doi),
                        f.optional("url", Addresses::web)));
    }
}
