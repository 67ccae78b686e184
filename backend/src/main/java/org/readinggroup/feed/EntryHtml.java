package org.readinggroup.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readinggroup.session.Session;
import org.readinggroup.session.SessionListItem;
import org.readinggroup.session.SessionListItem.Recording;
import org.readinggroup.session.SessionListItem.SessionPaper;
import org.readinggroup.session.SessionListItem.Speaker;
import org.readinggroup.shared.time.ZoneLabel;
import org.readinggroup.shared.web.BaseUrl;
import org.readinggroup.video.Video;

/** What a feed says of a session or a video, as HTML that means the same on the page of any reader. */
final class EntryHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

    /** An address in the HTML of our own renderer, which spells it in this one way. */
    private static final Pattern ADDRESS = Pattern.compile(" href=\"([^\"]*)\"");

    private final BaseUrl baseUrl;
    private final List<ZoneId> zones;

    /** {@code zones} are those in which the group says its time. */
    EntryHtml(BaseUrl baseUrl, List<ZoneId> zones) {
        this.baseUrl = baseUrl;
        this.zones = zones;
    }

    String of(Session session, String address) {
        SessionListItem item = session.item();
        StringBuilder html = new StringBuilder();
        paragraph(html, state(item));
        if (!item.speakers().isEmpty()) {
            paragraph(html, item.speakers().stream().map(EntryHtml::speaker).collect(Collectors.joining(", ")));
        }
        if (item.summary() != null) {
            paragraph(html, escaped(item.summary()));
        }
        if (session.abstractHtml() != null) {
            html.append(absolute(session.abstractHtml(), address));
        }
        if (!item.papers().isEmpty()) {
            html.append(item.papers().stream()
                    .map(this::paper)
                    .collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>\n")));
        }
        for (Recording recording : item.recordings()) {
            paragraph(html, link(baseUrl.of("/videos/" + recording.slug()), "The recording"));
        }
        if (item.slidesUrl() != null) {
            paragraph(html, link(absolute(item.slidesUrl()), "The slides"));
        }
        if (item.joinUrl() != null) {
            paragraph(html, link(baseUrl.of(item.joinUrl()), "Join the session"));
        }
        return html.toString();
    }

    String of(Video video, String address) {
        StringBuilder html = new StringBuilder();
        if (video.summary() != null) {
            paragraph(html, escaped(video.summary()));
        }
        if (video.descriptionHtml() != null) {
            html.append(absolute(video.descriptionHtml(), address));
        }
        if (video.url() != null) {
            paragraph(html, link(video.url(), "Watch it"));
        }
        if (video.session() != null) {
            paragraph(
                    html,
                    "Recorded at "
                            + link(
                                    baseUrl.of("/sessions/" + video.session().slug()),
                                    video.session().title()));
        }
        return html.toString();
    }

    /** An address of this service, or the absolute one that it is already. */
    String absolute(String address) {
        return address.startsWith("/") ? baseUrl.of(address) : address;
    }

    private String state(SessionListItem session) {
        return switch (session.status()) {
            case POSTPONED ->
                "<strong>Postponed.</strong> "
                        + (session.startsAt() == null ? "There is no new date yet." : when(session));
            case CANCELLED -> "<strong>Cancelled.</strong> " + when(session);
            case LIVE -> "<strong>Live now.</strong> " + when(session);
            case UPCOMING, ENDED, RECORDED -> when(session);
        };
    }

    /** The start in the zone of its plan, then in the group's others. */
    private String when(SessionListItem session) {
        ZoneId own = ZoneId.of(session.timeZone());
        Instant at = session.startsAt();
        String others = zones.stream()
                .filter(zone -> !zone.equals(own))
                .map(zone -> TIME.format(at.atZone(zone)) + " " + ZoneLabel.at(at, zone))
                .collect(Collectors.joining(", "));
        String first = DAY.format(at.atZone(own)) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(own)) + " " + ZoneLabel.at(at, own);
        return "<time datetime=\"%s\">%s</time>%s"
                .formatted(at, escaped(first), others.isEmpty() ? "" : " (" + escaped(others) + ")");
    }

    private static String speaker(Speaker speaker) {
        return escaped(
                speaker.affiliation() == null ? speaker.name() : speaker.name() + " (" + speaker.affiliation() + ")");
    }

    private String paper(SessionPaper paper) {
        return paper.url() == null ? escaped(paper.title()) : link(absolute(paper.url()), paper.title());
    }

    private static String absolute(String html, String address) {
        URI page = URI.create(address);
        return ADDRESS.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(" href=\"" + resolved(page, link.group(1)) + "\""));
    }

    /** RFC 3986, section 5.2: java.net.URI goes by the one before, by which these two lose the last part of the page's path. */
    private static String resolved(URI page, String address) {
        if (address.isEmpty() || address.startsWith("?")) {
            return page + address;
        }
        try {
            return page.resolve(address).toString();
        } catch (IllegalArgumentException e) {
            // No address at all, so no reader can follow it either.
            return address;
        }
    }

    private static void paragraph(StringBuilder html, String content) {
        html.append("<p>").append(content).append("</p>\n");
    }

    private static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
