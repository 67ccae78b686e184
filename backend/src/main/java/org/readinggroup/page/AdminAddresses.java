package org.readinggroup.page;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses of the organizers' pages, as their build lists them. Who asks is not known when a page is sent, so a record's
 * page is there whether the record is or not: nobody learns from the status which drafts there are.
 */
@Singleton
class AdminAddresses {
    /** A pattern a line, {@code /admin/sessions/[slug]}; for this class, and not to be sent. */
    static final String LIST = "/admin/routes.txt";

    private static final String ROOT = "/admin";
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String ANY = "[A-Za-z0-9_-]+";

    private final List<Pattern> patterns;

    AdminAddresses(PageFiles files) {
        patterns = files.find(LIST)
                .map(list -> list.plain().toString(StandardCharsets.UTF_8).lines())
                .orElse(Stream.empty())
                .map(AdminAddresses::pattern)
                .toList();
    }

    /** Whether the path belongs to the organizers' pages, known or not. */
    static boolean isBelow(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Whether there is a page at the path. */
    boolean isPage(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static Pattern pattern(String route) {
        return Pattern.compile(Stream.of(route.split("/", -1))
                .map(part -> part.equals("[slug]") ? SLUG : part.startsWith("[") ? ANY : Pattern.quote(part))
                .collect(Collectors.joining("/")));
    }
}
