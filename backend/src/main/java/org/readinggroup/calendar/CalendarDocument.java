package org.readinggroup.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.readinggroup.session.SessionListItem;
import org.readinggroup.shared.web.BaseUrl;

/** A whole calendar. It depends on nothing but what is stored, so an unchanged one is the same byte for byte. */
final class CalendarDocument {
    /** How often programs are asked to look again. Most look when they like. */
    private static final Duration REFRESH = Duration.ofHours(1);

    private static final String PRODUCT = "-//Reading group//Calendar//EN";

    /** Readers keep time zones; one that says a year more than it has to is not wrong when the next session is added. */
    private static final Duration AHEAD = Duration.ofDays(400);

    private static final int NEVER_FOLDED = Integer.MAX_VALUE / 2;

    private final String groupName;
    private final ZoneId groupZone;
    private final BaseUrl baseUrl;

    CalendarDocument(String groupName, ZoneId groupZone, BaseUrl baseUrl) {
        this.groupName = groupName;
        this.groupZone = groupZone;
        this.baseUrl = baseUrl;
    }

    /** The first and the last instant of what stands in one zone. */
    private record Span(Instant first, Instant last) {
        Span with(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    /**
     * The bytes of a calendar.
     *
     * @param path the calendar's own address, below that of the service
     * @param pagePath the page about what it shows
     * @param entries by time
     * @param sessions what the public knows of their sessions, by id; without those that were taken back
     */
    byte[] write(
            String name,
            String path,
            String pagePath,
            List<CalendarEntry> entries,
            Map<UUID, SessionListItem> sessions) {
        List<CalendarComponent> components = new ArrayList<>();
        Map<String, Span> zones = new TreeMap<>();
        if (entries.isEmpty()) {
            // A calendar has at least one component (RFC 5545, section 3.6).
            components.add(TimeZones.of(groupZone, Instant.EPOCH, Instant.EPOCH));
        }
        entries.forEach(entry -> zones.merge(
                entry.timeZone().getId(),
                new Span(entry.startsAt(), entry.endsAt().plus(AHEAD)),
                Span::with));
        zones.forEach((zone, span) -> components.add(TimeZones.of(ZoneId.of(zone), span.first(), span.last())));
        entries.forEach(
                entry -> components.add(CalendarEvent.of(entry, sessions.get(entry.sessionId()), groupName, baseUrl)));
        Calendar calendar = new Calendar(
                new PropertyList(properties(name, path, pagePath, components)), new ComponentList<>(components));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, NEVER_FOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }

    private List<Property> properties(String name, String path, String pagePath, List<CalendarComponent> components) {
        List<Property> properties = new ArrayList<>(List.of(
                new ProdId(PRODUCT),
                new Version(new ParameterList(), Version.VALUE_2_0),
                new CalScale(CalScale.VALUE_GREGORIAN),
                new Name(name),
                new Url(URI.create(baseUrl.of(pagePath))),
                new Source(new ParameterList(List.of(Value.URI)), baseUrl.of(path)),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                // What programs read that do not know RFC 7986.
                new XProperty("X-WR-CALNAME", name),
                new XProperty("X-WR-TIMEZONE", groupZone.getId()),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString())));
        components.stream()
                .map(component -> component.<LastModified>getProperty(Property.LAST_MODIFIED))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(LastModified::getDate))
                .ifPresent(properties::add);
        return properties;
    }
}
