package org.readinggroup.calendar;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readinggroup.session.SessionListItem;
import org.readinggroup.session.SessionListItem.SessionPaper;
import org.readinggroup.session.SessionListItem.Speaker;
import org.readinggroup.shared.time.ZoneLabel;
import org.readinggroup.shared.web.BaseUrl;

/** What an event says of its session in plain text, paragraph by paragraph. */
final class EventText {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, HH:mm", Locale.ENGLISH);

    private EventText() {}

    /** {@code session} is null once it was taken back. */
    static String of(CalendarEntry entry, SessionListItem session, String groupName, BaseUrl baseUrl) {
        List<String> paragraphs = new ArrayList<>();
        note(entry).ifPresent(paragraphs::add);
        if (session == null) {
            return String.join("\n\n", paragraphs);
        }
        paragraphs.add(session.number() == null ? groupName : groupName + ", S" + session.number());
        if (!session.speakers().isEmpty()) {
            paragraphs.add(session.speakers().stream().map(EventText::speaker).collect(Collectors.joining(", ")));
        }
        if (session.summary() != null) {
            paragraphs.add(session.summary().replace("\r\n", "\n").replace('\r', '\n'));
        }
        if (!session.papers().isEmpty()) {
            paragraphs.add(session.papers().stream()
                    .map(paper -> paper(paper, baseUrl))
                    .collect(Collectors.joining("\n")));
        }
        paragraphs.add("About it: " + baseUrl.of("/sessions/" + session.slug())
                + (entry.isOff()
                        ? ""
                        : "\nTo join, or to find the recording afterwards: " + baseUrl.of("/join/" + session.slug())));
        return String.join("\n\n", paragraphs);
    }

    private static Optional<String> note(CalendarEntry entry) {
        String planned = WHEN.format(entry.startsAt().atZone(entry.timeZone())) + " "
                + ZoneLabel.at(entry.startsAt(), entry.timeZone());
        return Optional.ofNullable(
                switch (entry.state()) {
                    case PUBLISHED -> null;
                    case POSTPONED ->
                        entry.isDated()
                                ? "This session is postponed. The time shown is not certain."
                                : "This session is postponed, and has no new date yet. It was planned for " + planned
                                        + ".";
                    case CANCELLED -> "This session is cancelled.";
                    case WITHDRAWN -> "The organizers have taken this session back: it does not take place.";
                });
    }

    private static String speaker(Speaker speaker) {
        return speaker.affiliation() == null ? speaker.name() : speaker.name() + " (" + speaker.affiliation() + ")";
    }

    private static String paper(SessionPaper paper, BaseUrl baseUrl) {
        if (paper.url() == null) {
            return paper.title();
        }
        return paper.title() + ": " + (paper.url().startsWith("/") ? baseUrl.of(paper.url()) : paper.url());
    }
}
