package org.readinggroup.shared.web;

/** Which addresses belong to the public half of the API. */
public final class PublicPaths {
    private static final String API = "/api/v1/";
    private static final String ADMIN = "/api/v1/admin";

    private PublicPaths() {}

    /** The public JSON API: nothing there depends on who asks. */
    public static boolean isPublicApi(String path) {
        return path.startsWith(API) && !isAdmin(path);
    }

    /** What pages of other origins may read: the public API and the documents beside it. */
    static boolean isForAnyOrigin(String path) {
        return isPublicApi(path)
                || path.equals("/openapi.yaml")
                || path.equals("/openapi.json")
                || path.startsWith("/feeds/")
                || path.endsWith(".ics");
    }

    private static boolean isAdmin(String path) {
        return path.equals(ADMIN) || path.startsWith(ADMIN + "/");
    }
}
