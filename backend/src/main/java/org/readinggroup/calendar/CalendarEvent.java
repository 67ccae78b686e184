package org.readinggroup.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Label;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.readinggroup.session.SessionListItem;
import org.readinggroup.shared.web.BaseUrl;

/** One session as an event of a calendar. Everything in it follows from what is stored, so that two readings are equal. */
final class CalendarEvent {
    private CalendarEvent() {}

    /**
     * The event of an entry.
     *
     * @param session what the public knows of it; null once it was taken back
     */
    static VEvent of(CalendarEntry entry, SessionListItem session, String groupName, BaseUrl baseUrl) {
        Instant changedAt = session == null || session.updatedAt().isBefore(entry.changedAt())
                ? entry.changedAt()
                : session.updatedAt();
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(entry.sessionId().toString()),
                new Sequence(entry.sequence()),
                // Without a METHOD the stamp is that of the last change (RFC 5545, section 3.8.7.2).
                new DtStamp(changedAt.truncatedTo(ChronoUnit.SECONDS)),
                new LastModified(changedAt.truncatedTo(ChronoUnit.SECONDS)),
                new Created(entry.publishedAt().truncatedTo(ChronoUnit.SECONDS)),
                time(entry.startsAt(), entry.timeZone(), DtStart::new, DtStart::new),
                time(entry.endsAt(), entry.timeZone(), DtEnd::new, DtEnd::new),
                new Status(status(entry)),
                // What is off, or not certain yet, keeps nobody from another appointment.
                new Transp(
                        status(entry).equals(Status.VALUE_CONFIRMED) ? Transp.VALUE_OPAQUE : Transp.VALUE_TRANSPARENT),
                new Summary(summary(entry)),
                new Description(EventText.of(entry, session, groupName, baseUrl))));
        if (session != null) {
            String door = baseUrl.of("/join/" + entry.slug());
            properties.add(new Url(URI.create(door)));
            properties.add(new Location(door));
            if (!entry.isOff()) {
                properties.add(conference(door));
            }
        }
        return new VEvent(new PropertyList(properties));
    }

    private static String status(CalendarEntry entry) {
        if (entry.isOff()) {
            return Status.VALUE_CANCELLED;
        }
        return entry.state() == CalendarEntry.State.POSTPONED ? Status.VALUE_TENTATIVE : Status.VALUE_CONFIRMED;
    }

    /** Outlook shows a subscribed event that is cancelled like any other: so its title says it too. */
    private static String summary(CalendarEntry entry) {
        return switch (entry.state()) {
            case PUBLISHED -> entry.title();
            case POSTPONED -> "Postponed: " + entry.title();
            case CANCELLED, WITHDRAWN -> "Cancelled: " + entry.title();
        };
    }

    /** How a program joins it (RFC 7986, section 5.11); the address is the door's, as everywhere. */
    private static Conference conference(String door) {
        List<Parameter> parameters = List.of(Value.URI, new Feature("VIDEO"), new Label("Join the session"));
        return new Conference(new ParameterList(parameters), door);
    }

    /**
     * An instant as the local time of its zone. Where the clocks show that time twice, it would mean the first of the two
     * (RFC 5545, section 3.3.5), so the second is said in UTC.
     */
    private static Property time(
            Instant at, ZoneId zone, Function<ZonedDateTime, Property> local, Function<Instant, Property> utc) {
        ZonedDateTime shown = at.atZone(zone);
        boolean isFirst = shown.withEarlierOffsetAtOverlap().toInstant().equals(at);
        return isFirst ? local.apply(shown) : utc.apply(at);
    }
}
