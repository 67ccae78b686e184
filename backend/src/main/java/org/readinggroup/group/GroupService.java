package org.readinggroup.group;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.readinggroup.schedule.Plans;
import org.readinggroup.schedule.Slot;
import org.readinggroup.shared.text.Markdown;

/** The group's rules: what it is, and when it says that it meets. */
@Singleton
public class GroupService {
    private final GroupRepository groups;
    private final Plans plans;
    private final Markdown markdown;
    private final Clock clock;

    GroupService(GroupRepository groups, Plans plans, Markdown markdown, Clock clock) {
        this.groups = groups;
        this.plans = plans;
        this.markdown = markdown;
        this.clock = clock;
    }

    @Transactional
    Group get() {
        GroupProfile profile = groups.single();
        List<ZoneId> zones = profile.timeZones.stream().map(ZoneId::of).toList();
        MeetingTime meetingTime = plans.nextSlot(clock.instant(), profile.sessionMinutes)
                .map(Slot::startsAt)
                .map(startsAt -> MeetingTime.of(startsAt, zones))
                .orElse(null);
        return new Group(
                profile.name,
                profile.tagline,
                profile.summary,
                profile.about,
                markdown.toHtml(profile.about),
                profile.highlights,
                profile.links,
                profile.timeZone.getId(),
                profile.timeZones,
                profile.sessionMinutes,
                meetingTime);
    }

    /** The zone in which the group plans. */
    public ZoneId timeZone() {
        return groups.timeZone();
    }

    /** How long before a session its door opens. */
    @Transactional
    public Duration doorOpensBefore() {
        return Duration.ofMinutes(groups.single().doorMinutes);
    }

    /** The group's name. */
    @Transactional
    public String name() {
        return groups.single().name;
    }

    /** What the group says of itself in a line. */
    @Transactional
    public Optional<String> tagline() {
        return Optional.ofNullable(groups.single().tagline);
    }

    /** The zones in which the group says its time, in its order. */
    @Transactional
    public List<ZoneId> timeZones() {
        return groups.single().timeZones.stream().map(ZoneId::of).toList();
    }

    /** How many minutes a session lasts where nothing else is said. */
    @Transactional
    public int sessionMinutes() {
        return groups.single().sessionMinutes;
    }
}
