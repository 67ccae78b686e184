package org.readinggroup.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readinggroup.shared.time.MeetingYears;
import org.readinggroup.shared.time.ZoneNames;

/** Converters for dates, times and zones; a date or time that does not exist is never moved to one that does. */
final class Times {

    /** Before it lie typing errors. */
    private static final int FIRST_YEAR = 1950;

    private static final String DATE = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
    private static final String TIME = "([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?";
    private static final Pattern DATE_ONLY = Pattern.compile(DATE);
    private static final Pattern TIME_ONLY = Pattern.compile(TIME);
    private static final Pattern DATE_TIME = Pattern.compile("(" + DATE + ")T(" + TIME + ")");
    private static final Pattern WITH_OFFSET = Pattern.compile("(.*?)(Z|[+-][0-9]{2}:[0-9]{2})");

    private Times() {}

    static LocalDate date(Value value) {
        String text = value.text("a date like 2026-05-25");
        return dateOf(matched(DATE_ONLY, text, value, "a date like 2026-05-25"), 1, text, FIRST_YEAR);
    }

    static LocalTime time(Value value) {
        String text = value.text("a time like \"13:00\"");
        return timeOf(matched(TIME_ONLY, text, value, "a time like \"13:00\""), 1, text);
    }

    static LocalDateTime dateTime(Value value) {
        String due = "a date and time like 2026-05-25T13:00";
        String text = value.text(due);
        if (WITH_OFFSET.matcher(text).matches()
                && text.contains("T")
                && !DATE_TIME.matcher(text).matches()) {
            throw new Refusal("is " + value.found() + ", with an offset; " + due + " is due, or the field startsAt");
        }
        return dateTimeOf(text, value, due);
    }

    /** An RFC 3339 instant, in any offset. */
    static Instant instant(Value value) {
        String due = "a date and time with its offset, like 2026-11-01T01:30:00-04:00,";
        String text = value.text(due);
        Matcher parts = matched(WITH_OFFSET, text, value, due);
        LocalDateTime local = dateTimeOf(parts.group(1), value, due);
        try {
            return OffsetDateTime.of(local, ZoneOffset.of(parts.group(2))).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal("is " + value.found() + "; an offset from -18:00 to +18:00 is due");
        }
    }

    /** A region of the IANA time zone database: an offset or an abbreviation says nothing of summer time. */
    static ZoneId zone(Value value) {
        String due = "a time zone of the IANA database, like America/New_York,";
        String text = value.text(due);
        if (!ZoneNames.isKnown(text)) {
            // Short ones are abbreviations: EST lies near EET, and means something else.
            String hint = Optional.of(text)
                    .filter(name -> name.length() > 4)
                    .flatMap(name -> Nearest.to(name, ZoneNames.known()))
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("");
            throw new Refusal("is " + value.found() + "; " + due + " is due" + hint);
        }
        return ZoneId.of(text);
    }

    /**
     * The one instant at which clocks in the zone show a local time.
     *
     * @throws Refusal where none does, or two do; it names the instants on either side
     */
    static Instant instantOf(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        ZoneOffsetTransition change = rules.getTransition(local);
        OffsetDateTime first = local.atOffset(change.getOffsetBefore());
        OffsetDateTime second = local.atOffset(change.getOffsetAfter());
        if (offsets.isEmpty()) {
            throw new Refusal(
                    ("%s does not exist in %s: clocks go from %s to %s there; write %s (%s) or %s (%s), whichever"
                                    + " is meant")
                            .formatted(
                                    local,
                                    zone,
                                    change.getDateTimeBefore(),
                                    change.getDateTimeAfter(),
                                    second.atZoneSameInstant(zone).toLocalDateTime(),
                                    second.toInstant(),
                                    first.atZoneSameInstant(zone).toLocalDateTime(),
                                    first.toInstant()));
        }
        throw new Refusal("%s exists twice in %s: write startsAt: %s or startsAt: %s instead, whichever is meant"
                .formatted(local, zone, withSeconds(first), withSeconds(second)));
    }

    private static String withSeconds(OffsetDateTime time) {
        return "%s:%02d%s"
                .formatted(time.toLocalDateTime().toString().substring(0, 16), time.getSecond(), time.getOffset());
    }

    private static LocalDateTime dateTimeOf(String text, Value value, String due) {
        Matcher parts = matched(DATE_TIME, text, value, due);
        return LocalDateTime.of(dateOf(parts, 2, text, MeetingYears.FIRST), timeOf(parts, 6, text));
    }

    private static Matcher matched(Pattern pattern, String text, Value value, String due) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal("is " + value.found() + "; " + due + " is due");
        }
        return matcher;
    }

    private static LocalDate dateOf(Matcher parts, int group, String text, int firstYear) {
        int year = Integer.parseInt(parts.group(group));
        int month = Integer.parseInt(parts.group(group + 1));
        int day = Integer.parseInt(parts.group(group + 2));
        if (year < firstYear) {
            throw new Refusal(text + " is too long ago; a year from " + firstYear + " is due");
        }
        if (month < 1 || month > 12) {
            throw new Refusal(text + " is not a date that exists; months are 01 to 12, written year-month-day");
        }
        YearMonth in = YearMonth.of(year, month);
        if (!in.isValidDay(day)) {
            String name = in.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            throw new Refusal(
                    "%s is not a date that exists; %s %d has %d days".formatted(text, name, year, in.lengthOfMonth()));
        }
        return in.atDay(day);
    }

    private static LocalTime timeOf(Matcher parts, int group, String text) {
        int hour = Integer.parseInt(parts.group(group));
        int minute = Integer.parseInt(parts.group(group + 1));
        int second = parts.group(group + 2) == null ? 0 : Integer.parseInt(parts.group(group + 2));
        if (hour > 23 || minute > 59 || second > 59) {
            throw new Refusal(text + " is not a time that exists; the day runs from 00:00 to 23:59");
        }
        if (second != 0) {
            throw new Refusal(text + " has seconds; a full minute is due");
        }
        return LocalTime.of(hour, minute);
    }
}
