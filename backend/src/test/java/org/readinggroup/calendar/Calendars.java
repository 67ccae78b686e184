package org.readinggroup.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.readinggroup.testsupport.Api;

/** Calendars as a program reads them. */
final class Calendars {
    private Calendars() {}

    /** A calendar that is there and valid. */
    static Calendar read(String address) {
        Response response = Api.get(address);
        assertEquals(200, response.statusCode(), () -> address + ": " + response.asString());
        assertEquals("text/calendar;charset=UTF-8", response.contentType());
        byte[] bytes = response.asByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(line.chars().noneMatch(Character::isISOControl), line);
        }
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertEquals("[]", calendar.validate(true).getEntries().toString());
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    static List<VEvent> events(String address) {
        return read(address).getComponents("VEVENT");
    }

    /** The event of a session, by the id that it has for ever. */
    static VEvent event(String address, String id) {
        return events(address).stream()
                .filter(event -> id.equals(value(event, "UID")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " has no " + id));
    }

    /** The text of a property, unescaped; null where there is none. */
    static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).orElse(null);
    }

    static Instant startsAt(VEvent event) {
        return instant(event.getStartDate().orElseThrow().getDate());
    }

    static Instant endsAt(VEvent event) {
        return instant(event.getEndDate().orElseThrow().getDate());
    }

    private static Instant instant(Temporal at) {
        if (at instanceof LocalDateTime) {
            throw new AssertionError("A floating time: " + at);
        }
        return at instanceof ZonedDateTime zoned ? zoned.toInstant() : Instant.from(at);
    }
}
