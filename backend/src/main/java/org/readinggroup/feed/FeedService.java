package org.readinggroup.feed;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.readinggroup.group.GroupService;
import org.readinggroup.session.Session;
import org.readinggroup.session.SessionListItem;
import org.readinggroup.session.SessionQuery;
import org.readinggroup.session.SessionService;
import org.readinggroup.shared.web.BaseUrl;
import org.readinggroup.shared.web.Page;
import org.readinggroup.video.Video;
import org.readinggroup.video.VideoQuery;
import org.readinggroup.video.VideoService;

/** What stands in the feeds: the pages of the API's lists, with all that is said of each item. */
@Singleton
class FeedService {
    private final SessionService sessions;
    private final VideoService videos;
    private final GroupService group;
    private final BaseUrl baseUrl;
    private final Clock clock;

    FeedService(SessionService sessions, VideoService videos, GroupService group, BaseUrl baseUrl, Clock clock) {
        this.sessions = sessions;
        this.videos = videos;
        this.group = group;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @Transactional
    Feed<SessionEntry> sessions(SessionQuery query, UriInfo request) {
        Page<Session> page = sessions.listWithTexts(query.read(group::timeZone));
        Map<UUID, Instant> changedAt = sessions.changedAt(
                page.items().stream().map(session -> session.item().id()).toList());
        EntryHtml html = new EntryHtml(baseUrl, group.timeZones());
        Instant now = clock.instant();
        List<SessionEntry> entries = page.items().stream()
                .map(session -> {
                    SessionListItem item = session.item();
                    String address = baseUrl.of("/sessions/" + item.slug());
                    Instant updatedAt = latest(changedAt.get(item.id()), item, now);
                    return new SessionEntry(item, address, html.of(session, address), item.createdAt(), updatedAt);
                })
                .toList();
        return feed(group.name(), "/sessions", page.next(), entries, SessionEntry::updatedAt, request);
    }

    /** The last change by somebody, or by the clock: a session that begins or ends says something else from then on. */
    private static Instant latest(Instant changedAt, SessionListItem session, Instant now) {
        Instant latest = changedAt;
        for (Instant turn : new Instant[] {session.startsAt(), session.endsAt()}) {
            boolean counts =
                    switch (session.status()) {
                        case LIVE, ENDED, RECORDED -> turn != null && !turn.isAfter(now);
                        case UPCOMING, POSTPONED, CANCELLED -> false;
                    };
            if (counts && turn.isAfter(latest)) {
                latest = turn;
            }
        }
        return latest;
    }

    @Transactional
    Feed<RecordingEntry> recordings(VideoQuery query, UriInfo request) {
        Page<Video> page = videos.list(query.read().orRecordings());
        Map<UUID, Instant> changedAt =
                videos.changedAt(page.items().stream().map(Video::id).toList());
        EntryHtml html = new EntryHtml(baseUrl, group.timeZones());
        List<RecordingEntry> entries = page.items().stream()
                .map(video -> {
                    String address = baseUrl.of("/videos/" + video.slug());
                    Instant publishedAt = video.publishedOn() == null
                            ? null
                            : video.publishedOn().atStartOfDay(group.timeZone()).toInstant();
                    return new RecordingEntry(
                            video, address, html.of(video, address), publishedAt, changedAt.get(video.id()));
                })
                .toList();
        String title = group.name() + ": recordings";
        return feed(title, "/videos", page.next(), entries, RecordingEntry::updatedAt, request);
    }

    private <T> Feed<T> feed(
            String title,
            String pagePath,
            String next,
            List<T> entries,
            Function<T, Instant> updatedAt,
            UriInfo request) {
        String path = request.getRequestUri().getRawPath();
        String query = request.getRequestUri().getRawQuery();
        return new Feed<>(
                title,
                group.tagline().orElse(null),
                group.name(),
                baseUrl.of(query == null ? path : path + "?" + query),
                baseUrl.of(pagePath),
                baseUrl.of("/api"),
                next == null ? null : baseUrl.of(next),
                entries,
                entries.stream().map(updatedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }
}
