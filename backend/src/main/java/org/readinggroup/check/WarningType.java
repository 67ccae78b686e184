package org.readinggroup.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be noticed. */
@Schema(
        description =
                "`dst-gap`: one of the group's zones has changed its clocks and another not yet; `off-schedule`: the group"
                        + " does not meet then by its schedule; `clash`: another session at the same time; `holiday`: the"
                        + " schedule skips that day; `short-notice`: it begins within two hours; `no-meeting-url`: it begins"
                        + " within a day and has no meeting address; `recording-before-session`: a recording is older than"
                        + " the session.",
        enumeration = {
            "dst-gap",
            "off-schedule",
            "clash",
            "holiday",
            "short-notice",
            "no-meeting-url",
            "recording-before-session"
        })
public enum WarningType {
    DST_GAP,
    OFF_SCHEDULE,
    CLASH,
    HOLIDAY,
    SHORT_NOTICE,
    NO_MEETING_URL,
    RECORDING_BEFORE_SESSION;

    /** As JSON spells it, and the contract. */
    @JsonValue
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
