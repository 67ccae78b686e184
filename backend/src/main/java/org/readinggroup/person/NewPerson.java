package org.readinggroup.person;

import java.util.List;
import org.readinggroup.shared.json.Link;

/** What a person is made from; what is not known is null or empty. */
public record NewPerson(
        String slug,
        String name,
        List<String> aliases,
        String affiliation,
        String bio,
        String photoUrl,
        List<Link> links) {}
