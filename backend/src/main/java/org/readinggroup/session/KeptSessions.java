package org.readinggroup.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Public sessions as lists show them, kept for as long as nobody writes anything: a page that nobody has asked for before
 * costs the search for its keys, and reads only those sessions that no other page has shown.
 *
 * <p>What is kept belongs to one revision of the content, and is read after that revision: it may be newer than it says, as
 * the second of two reads may be, and is never older. The next write makes another revision, on every replica.
 * A transaction that has written must not ask: its revision may never come to be, and another one get its number.
 */
@Singleton
class KeptSessions {
    /** A few kilobytes each; those that are shown rarely give way. */
    private static final int MOST = 2_000;

    private record Kept(long revision, Cache<UUID, WholeSession> sessions) {
        static Kept of(long revision) {
            return new Kept(
                    revision,
                    Caffeine.newBuilder()
                            .maximumSize(MOST)
                            .executor(Runnable::run)
                            .build());
        }
    }

    private final SessionRepository sessions;
    private final SessionParts parts;
    private volatile Kept kept = Kept.of(-1);

    KeptSessions(SessionRepository sessions, SessionParts parts) {
        this.sessions = sessions;
        this.parts = parts;
    }

    /** The sessions with these ids, in this order, but for those that were withdrawn meanwhile. */
    List<WholeSession> all(List<UUID> ids, long revision) {
        if (ids.isEmpty()) {
            // Who found nothing has no revision to name, and what is kept is not to make way for nothing.
            return List.of();
        }
        Cache<UUID, WholeSession> cache = of(revision);
        Map<UUID, WholeSession> found = new HashMap<>(cache.getAllPresent(ids));
        List<UUID> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            Map<UUID, WholeSession> read = whole(sessions.publicWithIds(missing)).stream()
                    .collect(Collectors.toMap(session -> session.row().id(), Function.identity()));
            cache.putAll(read);
            found.putAll(read);
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** These rows with what hangs on them, in the same order; kept by nobody. */
    List<WholeSession> whole(Collection<SessionRow> rows) {
        Map<UUID, SessionParts.Parts> byId =
                parts.of(rows.stream().map(SessionRow::id).toList());
        return rows.stream()
                .map(row -> new WholeSession(row, byId.get(row.id())))
                .toList();
    }

    private Cache<UUID, WholeSession> of(long revision) {
        Kept now = kept;
        if (now.revision() != revision) {
            now = Kept.of(revision);
            kept = now;
        }
        return now.sessions();
    }
}
