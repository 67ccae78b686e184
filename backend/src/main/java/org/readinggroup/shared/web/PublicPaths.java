package org.readinggroup.shared.web;

import java.util.Set;

/** Which addresses belong to the public half of the API. */
public final class PublicPaths {
    private static final String API = "/api/v1/";
    private static final String FEEDS = "/feeds/";
    private static final String CALENDAR = ".ics";
    private static final String ADMIN = "/api/v1/admin";
    private static final String ADMIN_PAGES = "/admin/";

    /** What is read of the site as a whole. */
    private static final Set<String> SITE = Set.of("/sitemap.xml", "/robots.txt", "/.well-known/security.txt");

    /** The few addresses of the public half that take something: pages of ours alone may ask. */
    private static final Set<String> SAME_ORIGIN =
            Set.of(API + "sign-in", API + "sign-out", API + "set-up", API + "invitations", API + "password-resets");

    private PublicPaths() {}

    /** The public JSON API: nothing there depends on who asks. */
    public static boolean isPublicApi(String path) {
        return path.startsWith(API) && !isAdmin(path);
    }

    /** Every read whose answer can be shared: the public API, calendars, feeds, and what is read of the site as a whole. */
    public static boolean isPublicRead(String path) {
        return isPublicApi(path) || path.startsWith(FEEDS) || isCalendar(path) || SITE.contains(path);
    }

    /** The admin half, by a path or by the template of one. */
    public static boolean isAdmin(String path) {
        return path.equals(ADMIN) || path.startsWith(ADMIN + "/");
    }

    /** What pages of other origins may read: the public API and the documents beside it. */
    static boolean isForAnyOrigin(String path) {
        return (isPublicApi(path) && !SAME_ORIGIN.contains(path))
                || path.equals("/openapi.yaml")
                || path.equals("/openapi.json")
                || path.startsWith(FEEDS)
                || isCalendar(path);
    }

    /** What ends as a calendar does is one; organizers have none. */
    private static boolean isCalendar(String path) {
        return path.endsWith(CALENDAR) && !isAdmin(path) && !path.startsWith(ADMIN_PAGES);
    }
}
