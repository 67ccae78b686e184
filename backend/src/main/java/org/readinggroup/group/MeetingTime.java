package org.readinggroup.group;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.readinggroup.shared.time.ZoneLabel;

/** The next slot, said in each of the group's zones; generated, never written by hand. */
@Schema(description = "The group's next slot, said in each of its zones. Generated from the weekly rules.")
record MeetingTime(
        @Schema(description = "When the slot begins.", examples = "2026-11-23T18:00:00Z")
        Instant startsAt,

        @Schema(description = "The same instant in each of the group's zones, in its order.")
        List<ZoneTime> zones) {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    static MeetingTime of(Instant startsAt, List<ZoneId> zones) {
        return new MeetingTime(
                startsAt,
                zones.stream().map(zone -> ZoneTime.of(startsAt, zone)).toList());
    }

    /** An instant in one zone. */
    @Schema(description = "An instant in one time zone.")
    record ZoneTime(
            @Schema(description = "IANA time zone.", examples = "America/New_York")
            String timeZone,

            @Schema(
                    description =
                            "The tz database's abbreviation at that instant; the offset where it has none (`UTC+5:45`).",
                    examples = "EST")
            String label,

            @Schema(
                    description = "What the clock there shows, with its offset.",
                    format = "date-time",
                    examples = "2026-11-23T13:00:00-05:00")
            String localAt) {

        static ZoneTime of(Instant at, ZoneId zone) {
            return new ZoneTime(zone.getId(), ZoneLabel.at(at, zone), WITH_OFFSET.format(at.atZone(zone)));
        }
    }
}
