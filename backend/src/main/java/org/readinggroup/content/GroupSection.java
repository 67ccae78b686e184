package org.readinggroup.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads the group itself, and when it meets. */
final class GroupSection {

    static final int MAX_MINUTES = 720;
    private static final int MAX_LINKS = 50;
    /** What stands for a length that is missing or refused. */
    private static final int NO_MINUTES = 1;

    private GroupSection() {}

    static Content.Group group(Value value) {
        return Fields.read(
                value,
                f -> new Content.Group(
                        f.required("name", Scalars.line(Scalars.NAME)),
                        f.optional("tagline", Scalars.line(Scalars.NAME)),
                        f.optional("summary", Scalars.prose(Scalars.SUMMARY)),
                        f.optional("about", Scalars.prose(Scalars.LONG_TEXT)),
                        f.required("timeZone", Times::zone),
                        f.list("timeZones", 20, new Register("time zone").unique(Times::zone)),
                        f.required("sessionMinutes", Scalars.integer(1, MAX_MINUTES), NO_MINUTES),
                        f.list("highlights", 20, GroupSection::highlight),
                        f.list("links", MAX_LINKS, GroupSection::link)));
    }

    private static Content.Highlight highlight(Value value) {
        return Fields.read(
                value,
                f -> new Content.Highlight(
                        f.required("title", Scalars.line(Scalars.NAME)),
                        f.required("text", Scalars.prose(Scalars.SUMMARY))));
    }

    static Content.Link link(Value value) {
        return Fields.read(
                value,
                f -> new Content.Link(
                        f.required("rel", Register::slug),
                        f.required("label", Scalars.line(Scalars.NAME)),
                        f.required("url", Addresses::webOrMail)));
    }

    /** @param groupZone the zone of a rule that gives none */
    static Content.WeeklyRule weeklyRule(Value value, ZoneId groupZone) {
        return Fields.read(value, f -> {
            Content.WeeklyRule rule = new Content.WeeklyRule(
                    f.required("weekday", Scalars.oneOf(DayOfWeek.class)),
                    f.required("localTime", Times::time),
                    f.optional("timeZone", Times::zone, groupZone),
                    f.optional("validFrom", Times::date),
                    f.optional("validUntil", Times::date));
            inOrder(f, "validFrom", rule.validFrom(), "validUntil", rule.validUntil());
            return rule;
        });
    }

    static void inOrder(Fields fields, String fromName, LocalDate from, String untilName, LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            String message = "is %s, before %s %s; the same day or a later one is due".formatted(until, fromName, from);
            fields.refuse(untilName, message);
        }
    }
}
