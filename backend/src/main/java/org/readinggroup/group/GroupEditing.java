package org.readinggroup.group;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.EditingOne;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.json.Links;

/** What organizers do to the group's own record. */
@Singleton
public class GroupEditing extends EditingOne<GroupProfile, NewGroup, AdminGroup> {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int MOST_MINUTES = 720;
    private static final int MOST = 20;

    private final GroupRepository groups;
    private final GroupService service;
    private final Clock clock;

    GroupEditing(GroupRepository groups, GroupService service, EditTools tools, Clock clock) {
        super(Kind.group, tools);
        this.groups = groups;
        this.service = service;
        this.clock = clock;
    }

    /** Makes the group; the database holds none yet. */
    public void create(NewGroup group, Actor actor) {
        GroupProfile profile = new GroupProfile();
        Instant now = clock.instant();
        profile.createdAt = now;
        profile.updatedAt = now;
        apply(profile, group);
        groups.persist(profile);
        made(profile, actor, now);
    }

    @Override
    protected GroupProfile only() {
        return groups.single();
    }

    @Override
    protected NewGroup read(Body body) {
        body.require("name", "timeZone", "sessionMinutes");
        String name = body.text("name", LONGEST_NAME);
        String tagline = body.text("tagline", LONGEST_NAME);
        String summary = body.longText("summary", LONGEST_SUMMARY);
        String about = body.longText("about", LONGEST_TEXT);
        List<Highlight> highlights = body.objects("highlights", MOST).stream()
                .map(highlight -> {
                    highlight.require("title", "text");
                    return new Highlight(
                            highlight.text("title", LONGEST_NAME), highlight.longText("text", LONGEST_SUMMARY));
                })
                .toList();
        var links = Links.of(body, "links");
        ZoneId timeZone = body.timeZone("timeZone");
        List<ZoneId> zones = body.timeZones("timeZones", MOST);
        if (new LinkedHashSet<>(zones).size() < zones.size()) {
            body.wrong("timeZones", "must name each zone once");
        }
        Integer minutes = body.integer("sessionMinutes", 1, MOST_MINUTES);
        Integer doorMinutes = body.integer("doorMinutes", 0, MOST_MINUTES);
        body.end();
        // A patch by itself may be without the zone and the minutes; it was read to be refused, and nobody applies it.
        return new NewGroup(
                name,
                tagline,
                summary,
                about,
                highlights,
                links,
                timeZone,
                zones.isEmpty() ? Stream.ofNullable(timeZone).toList() : zones,
                minutes == null ? 0 : minutes,
                doorMinutes == null ? NewGroup.DOOR_MINUTES : doorMinutes);
    }

    @Override
    protected void apply(GroupProfile profile, NewGroup group) {
        profile.name = group.name();
        profile.tagline = group.tagline();
        profile.summary = group.summary();
        profile.about = group.about();
        profile.highlights = group.highlights();
        profile.links = group.links();
        profile.timeZone = group.timeZone();
        profile.timeZones = group.timeZones().stream().map(ZoneId::getId).toList();
        profile.sessionMinutes = group.sessionMinutes();
        profile.doorMinutes = group.doorMinutes();
    }

    @Override
    protected Object edit(GroupProfile profile) {
        return editOf(profile);
    }

    private static GroupEdit editOf(GroupProfile profile) {
        return new GroupEdit(
                profile.name,
                profile.tagline,
                profile.summary,
                profile.about,
                profile.highlights,
                profile.links,
                profile.timeZone.getId(),
                profile.timeZones,
                profile.sessionMinutes,
                profile.doorMinutes);
    }

    @Override
    protected AdminGroup view(GroupProfile profile) {
        return new AdminGroup(service.get(), profile.createdAt, profile.updatedAt, editOf(profile));
    }

    @Override
    protected int version(GroupProfile profile) {
        return profile.version;
    }

    @Override
    protected void count(GroupProfile profile, Instant now) {
        profile.version++;
        profile.updatedAt = now;
    }
}
