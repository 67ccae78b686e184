package org.readinggroup.group;

import java.time.ZoneId;
import java.util.List;
import org.readinggroup.shared.json.Link;

/** What a group is made from; texts that are not known are null. */
public record NewGroup(
        String name,
        String tagline,
        String summary,
        String about,
        List<Highlight> highlights,
        List<Link> links,
        ZoneId timeZone,
        List<ZoneId> timeZones,
        int sessionMinutes,
        int doorMinutes) {
    /** How many minutes before a session its door opens, where nobody says. */
    public static final int DOOR_MINUTES = 15;
}
