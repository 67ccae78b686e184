package org.readinggroup.page;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readinggroup.paper.PaperService;
import org.readinggroup.person.PersonService;
import org.readinggroup.session.SessionService;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.text.Slugs;
import org.readinggroup.shared.web.SlugMoved;
import org.readinggroup.video.VideoService;

/** What there is at an address of the page, so that the status says it too: shown, moved or nothing. */
@Singleton
class PageAddresses {
    private static final Set<String> ALWAYS =
            Set.of("/", "/sessions", "/calendar", "/videos", "/about", "/people", "/papers");
    private static final Pattern RECORD = Pattern.compile("/(?<list>sessions|videos|people|papers)/(?<slug>[^/]+)");
    private static final Pattern SLASHED = Pattern.compile("(?<page>/.*[^/])/");
    private static final Pattern NUMBER = Pattern.compile("/s/(?<number>[1-9][0-9]{0,8})");

    /** How each list reads a record; it ends with 404 or "moved" as the API does. */
    private final Map<String, Consumer<String>> readers;

    private final SessionService sessions;

    PageAddresses(SessionService sessions, VideoService videos, PersonService people, PaperService papers) {
        this.sessions = sessions;
        readers = Map.of(
                "sessions", sessions::get,
                "videos", videos::get,
                "people", people::get,
                "papers", papers::get);
    }

    /**
     * What to answer: a status, and the address to go to where the status is 302 or 308.
     */
    record Found(int status, String location) {
        static final Found SHOWN = new Found(200, null);
        static final Found NOTHING = new Found(404, null);
    }

    /** Whether {@link #look} needs the database for that path. */
    static boolean needsDatabase(String path) {
        String page = withoutSlash(path);
        return RECORD.matcher(page).matches() || NUMBER.matcher(page).matches();
    }

    /** Looks up an address; reads the database, so it must not be called on an event loop. */
    @ActivateRequestContext
    Found look(String path) {
        String page = withoutSlash(path);
        Found found = lookWithoutSlash(page);
        // Each page has one address; whoever adds a slash to it is led there.
        return found.status() == 200 && !page.equals(path) ? new Found(308, page) : found;
    }

    private static String withoutSlash(String path) {
        Matcher slashed = SLASHED.matcher(path);
        return slashed.matches() ? slashed.group("page") : path;
    }

    private Found lookWithoutSlash(String path) {
        if (ALWAYS.contains(path)) {
            return Found.SHOWN;
        }
        Matcher number = NUMBER.matcher(path);
        if (number.matches()) {
            return sessions.slugOfNumber(Integer.parseInt(number.group("number")))
                    .map(slug -> new Found(302, "/sessions/" + slug))
                    .orElse(Found.NOTHING);
        }
        Matcher record = RECORD.matcher(path);
        if (!record.matches() || !Slugs.isSlug(record.group("slug"))) {
            return Found.NOTHING;
        }
        try {
            readers.get(record.group("list")).accept(record.group("slug"));
            return Found.SHOWN;
        } catch (SlugMoved moved) {
            return new Found(308, "/" + record.group("list") + "/" + moved.slug());
        } catch (ProblemException nothing) {
            return Found.NOTHING;
        }
    }
}
