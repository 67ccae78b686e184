package org.readinggroup.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readinggroup.content.ContentFile.GROUP;
import static org.readinggroup.content.ContentFile.assertRefused;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Dates, times, zones and lengths of time. */
class ContentTimesTest {

    @Test
    void readsTheInstantFromTheLocalTimeAndTheZone() {
        Content.Session session = session("startsAtLocal: 2026-05-25T13:00");

        assertEquals(LocalDateTime.of(2026, 5, 25, 13, 0), session.startsAtLocal());
        assertEquals(Instant.parse("2026-05-25T17:00:00Z"), session.startsAt());
    }

    @Test
    void givesASessionTheZoneAndLengthOfTheGroup() {
        Content.Session session = session("startsAtLocal: 2026-05-25T13:00");

        assertEquals(ZoneId.of("America/New_York"), session.timeZone());
        assertEquals(90, session.minutes());
        assertEquals(Content.Stage.PUBLISHED, session.stage());
    }

    @Test
    void readsTheLocalTimeInTheZoneOfTheSession() {
        Content.Session session = session("{startsAtLocal: 2026-05-25T19:00, timeZone: Europe/Berlin, minutes: 60}");

        assertEquals(Instant.parse("2026-05-25T17:00:00Z"), session.startsAt());
        assertEquals(60, session.minutes());
    }

    @Test
    void readsAnInstantInAnyOffset() {
        assertEquals(
                LocalDateTime.of(2026, 11, 1, 1, 30),
                session("startsAt: 2026-11-01T01:30:00-04:00").startsAtLocal());
        Content.Session second = session("startsAt: 2026-11-01T06:30:00Z");
        assertEquals(LocalDateTime.of(2026, 11, 1, 1, 30), second.startsAtLocal());
        assertEquals(Instant.parse("2026-11-01T06:30:00Z"), second.startsAt());
    }

    @Test
    void refusesADateThatDoesNotExist() {
        refusesSession(
                "startsAtLocal: 2026-02-30T13:00",
                "startsAtLocal: 2026-02-30T13:00 is not a date that exists; February 2026 has 28 days");
        refusesSession(
                "startsAtLocal: 2026-31-05T13:00",
                "startsAtLocal: 2026-31-05T13:00 is not a date that exists;"
                        + " months are 01 to 12, written year-month-day");
        refusesSession(
                "startsAt: 2027-02-29T13:00:00Z",
                "startsAt: 2027-02-29T13:00:00 is not a date that exists; February 2027 has 28 days");
        assertRefused(
                GROUP + "videos:\n  - {slug: a, kind: RELEVANT, title: A, publishedOn: 2026-04-31}\n",
                ":6: videos[0].publishedOn: 2026-04-31 is not a date that exists; April 2026 has 30 days");
    }

    @Test
    void refusesATimeThatDoesNotExist() {
        refusesSession(
                "startsAtLocal: 2026-05-25T24:00",
                "startsAtLocal: 2026-05-25T24:00 is not a time that exists; the day runs from 00:00 to 23:59");
    }

    @Test
    void refusesAYearThatIsATypingError() {
        refusesSession(
                "startsAtLocal: 0206-05-25T13:00",
                "startsAtLocal: 0206-05-25T13:00 is too long ago; a year from 1973 is due");
    }

    @Test
    void refusesAYearInWhichNoMeetingIs() {
        refusesSession(
                "startsAtLocal: 3000-01-01T13:00",
                "startsAtLocal: is 3000-01-01T13:00 in America/New_York; a year from 1973 to 2999 is due");
        refusesSession(
                "startsAt: 1973-01-01T00:00:00Z",
                "startsAt: is 1972-12-31T19:00 in America/New_York; a year from 1973 to 2999 is due");
    }

    @Test
    void refusesSeconds() {
        refusesSession(
                "startsAtLocal: 2026-05-25T13:00:30",
                "startsAtLocal: 2026-05-25T13:00:30 has seconds; a full minute is due");
        refusesSession(
                "startsAt: 2026-05-25T13:00:30Z", "startsAt: 2026-05-25T13:00:30 has seconds; a full minute is due");
    }

    @Test
    void refusesOtherWaysToWriteADate() {
        refusesSession(
                "startsAtLocal: 5/25/2026 1pm",
                "startsAtLocal: is the text \"5/25/2026 1pm\"; a date and time like 2026-05-25T13:00 is due");
        refusesSession(
                "startsAtLocal: 2026-05-25",
                "startsAtLocal: is the text \"2026-05-25\"; a date and time like 2026-05-25T13:00 is due");
        refusesSession(
                "startsAtLocal: 2026-05-25T13:00-04:00",
                "startsAtLocal: is the text \"2026-05-25T13:00-04:00\", with an offset;"
                        + " a date and time like 2026-05-25T13:00 is due, or the field startsAt");
        refusesSession(
                "startsAt: 2026-05-25T13:00",
                "startsAt: is the text \"2026-05-25T13:00\";"
                        + " a date and time with its offset, like 2026-11-01T01:30:00-04:00, is due");
        refusesSession(
                "startsAt: 2026-05-25T13:00+19:00",
                "startsAt: is the text \"2026-05-25T13:00+19:00\"; an offset from -18:00 to +18:00 is due");
    }

    @Test
    void refusesALocalTimeThatClocksSkipAndNamesTheInstantsOnEitherSide() {
        refusesSession(
                "startsAtLocal: 2026-03-08T02:30",
                "startsAtLocal: 2026-03-08T02:30 does not exist in America/New_York: clocks go from 2026-03-08T02:00 to"
                        + " 2026-03-08T03:00 there; write 2026-03-08T01:30 (2026-03-08T06:30:00Z) or 2026-03-08T03:30"
                        + " (2026-03-08T07:30:00Z), whichever is meant");
    }

    @Test
    void refusesALocalTimeThatClocksShowTwiceAndAsksForTheInstant() {
        refusesSession(
                "startsAtLocal: 2026-11-01T01:30",
                "startsAtLocal: 2026-11-01T01:30 exists twice in America/New_York: write"
                        + " startsAt: 2026-11-01T01:30:00-04:00 or startsAt: 2026-11-01T01:30:00-05:00 instead,"
                        + " whichever is meant");
    }

    @Test
    void refusesBothALocalTimeAndAnInstant() {
        refusesSession(
                "{startsAtLocal: 2026-05-25T13:00, startsAt: 2026-05-25T17:00:00Z}",
                "startsAt: stands beside startsAtLocal; exactly one of the two is due");
    }

    @Test
    void wantsATimeOfASessionUnlessItIsADraftOrPostponed() {
        assertNull(session("stage: DRAFT").startsAt());
        assertNull(session("stage: POSTPONED").startsAtLocal());
        refusesSession(
                "stage: PUBLISHED",
                "startsAtLocal: is missing; a session that is PUBLISHED needs a time, like 2026-05-25T13:00");
        refusesSession(
                "stage: CANCELLED",
                "startsAtLocal: is missing; a session that is CANCELLED needs a time, like 2026-05-25T13:00");
    }

    @Test
    void refusesAnythingButARegionAsATimeZone() {
        refusesZone("New York", "; did you mean America/New_York?");
        refusesZone("America/New-York", "; did you mean America/New_York?");
        refusesZone("europe/berlin", "; did you mean Europe/Berlin?");
        refusesZone("EST", "");
        refusesZone("+05:30", "");
        refusesZone("SystemV/EST5", "");
    }

    @Test
    void readsAWeeklyRule() {
        Content content = ContentFile.read(
                GROUP + "weeklyRules:\n  - {weekday: MONDAY, localTime: 13:00, validFrom: 2026-01-05}\n");

        assertEquals(
                new Content.WeeklyRule(
                        DayOfWeek.MONDAY,
                        LocalTime.of(13, 0),
                        ZoneId.of("America/New_York"),
                        LocalDate.of(2026, 1, 5),
                        null),
                content.weeklyRules().get(0));
    }

    @Test
    void refusesAWeeklyRuleThatEndsBeforeItBegins() {
        assertRefused(
                GROUP + """
                        weeklyRules:
                          - weekday: MONDAY
                            localTime: "13:00"
                            validFrom: 2026-05-01
                            validUntil: 2026-04-30
                        """,
                ":9: weeklyRules[0].validUntil: is 2026-04-30, before validFrom 2026-05-01;"
                        + " the same day or a later one is due");
    }

    @Test
    void refusesAWeekdayAndATimeThatAreNone() {
        assertRefused(
                GROUP + "weeklyRules:\n  - weekday: Monday\n    localTime: 1pm\n",
                ":6: weeklyRules[0].weekday: is the text \"Monday\"; one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY,"
                        + " FRIDAY, SATURDAY, SUNDAY is due; did you mean MONDAY?",
                ":7: weeklyRules[0].localTime: is the text \"1pm\"; a time like \"13:00\" is due");
    }

    @Test
    void readsDurationsOfBothForms() {
        assertEquals(5194, duration("1:26:34"));
        assertEquals(2336, duration("38:56"));
        assertEquals(7, duration("0:07"));
        assertEquals(36_000, duration("10:00:00"));
        assertEquals(420, duration("07:00"));
    }

    @Test
    void refusesADurationInAnotherForm() {
        String due = "a duration like 1:26:34 or 38:56 (hours:minutes:seconds or minutes:seconds) is due";
        refusesDuration("90:00", "is the text \"90:00\"; " + due);
        refusesDuration("1:60:00", "is the text \"1:60:00\"; " + due);
        refusesDuration("86 min", "is the text \"86 min\"; " + due);
        refusesDuration("5194", "is the number 5194; " + due);
        refusesDuration("0:00", "is no time at all; leave the field out where the duration is not known");
    }

    private static Content.Session session(String fields) {
        return ContentFile.read(sessionFile(fields)).sessions().get(0);
    }

    /** The fields, in braces or one alone, stand on line 6. */
    private static void refusesSession(String fields, String message) {
        assertRefused(sessionFile(fields), ":6: sessions[0]." + message);
    }

    private static String sessionFile(String fields) {
        String inner = fields.startsWith("{") ? fields.substring(1, fields.length() - 1) : fields;
        return GROUP + "sessions:\n  - {title: A, " + inner + "}\n";
    }

    private static void refusesZone(String zone, String hint) {
        refusesSession(
                "{timeZone: \"" + zone + "\", startsAtLocal: 2026-05-25T13:00}",
                "timeZone: is the text \"" + zone
                        + "\"; a time zone of the IANA database, like America/New_York, is due" + hint);
    }

    private static Integer duration(String text) {
        return ContentFile.read(videoFile(text)).videos().get(0).durationSeconds();
    }

    private static void refusesDuration(String text, String message) {
        assertRefused(videoFile(text), ":6: videos[0].duration: " + message);
    }

    private static String videoFile(String duration) {
        return GROUP + "videos:\n  - {slug: a, kind: RELEVANT, title: A, duration: " + duration + "}\n";
    }
}
