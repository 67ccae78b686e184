package org.readinggroup.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.readinggroup.shared.xml.XmlDocument;
import org.readinggroup.video.Video;

/**
 * Writes recordings as RSS 2.0 with what podcast programs read (https://podcasters.apple.com/support/823-podcast-requirements).
 * A recording whose address is that of a media file is enclosed; one on a site such as YouTube has no file to enclose, and is
 * named as Media RSS does (https://www.rssboard.org/media-rss).
 */
final class PodcastFeed {
    static final String TYPE = "application/rss+xml;charset=UTF-8";

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "mp3",
            "audio/mpeg",
            "m4a",
            "audio/x-m4a",
            "mp4",
            "video/mp4",
            "m4v",
            "video/x-m4v",
            "mov",
            "video/quicktime");

    private PodcastFeed() {}

    static byte[] of(Feed<RecordingEntry> feed) {
        return XmlDocument.of(xml -> xml.element(
                "rss",
                () -> xml.element("channel", () -> {
                    xml.text("title", feed.title());
                    xml.text("link", feed.pageAddress());
                    xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.address());
                    if (feed.nextAddress() != null) {
                        xml.empty(
                                "atom:link", "rel", "next", "type", "application/rss+xml", "href", feed.nextAddress());
                    }
                    xml.text("description", feed.subtitle() == null ? feed.title() : feed.subtitle());
                    xml.text("language", "en");
                    xml.text("lastBuildDate", date(feed.updatedAt()));
                    xml.text("itunes:author", feed.author());
                    xml.empty("itunes:category", "text", "Science");
                    xml.text("itunes:explicit", "false");
                    xml.text("itunes:type", "episodic");
                    for (RecordingEntry entry : feed.entries()) {
                        xml.element("item", () -> writeItem(xml, entry));
                    }
                }),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:itunes",
                "http://www.itunes.com/dtds/podcast-1.0.dtd",
                "xmlns:media",
                "http://search.yahoo.com/mrss/"));
    }

    private static void writeItem(XmlDocument xml, RecordingEntry entry) throws XMLStreamException {
        Video video = entry.video();
        xml.text("guid", entry.id(), "isPermaLink", "false");
        xml.text("title", video.title());
        xml.text("link", entry.address());
        xml.text("pubDate", entry.publishedAt() == null ? null : date(entry.publishedAt()));
        xml.text("atom:updated", entry.updatedAt().toString());
        xml.text("description", video.summary() == null ? video.title() : video.summary());
        xml.text("content:encoded", entry.html());
        xml.text("itunes:author", video.creator());
        xml.text("itunes:duration", video.durationSeconds() == null ? null : String.valueOf(video.durationSeconds()));
        if (video.session() != null && video.session().number() != null) {
            xml.text("itunes:episode", String.valueOf(video.session().number()));
        }
        String mediaType = mediaType(video.url());
        if (mediaType != null) {
            // The length is not known; 0 says so.
            xml.empty("enclosure", "url", video.url(), "type", mediaType, "length", "0");
        } else if (video.url() != null) {
            xml.element(
                    "media:content",
                    () -> xml.empty("media:player", "url", video.url()),
                    "medium",
                    "video",
                    "duration",
                    video.durationSeconds() == null ? null : String.valueOf(video.durationSeconds()));
        }
    }

    private static String mediaType(String url) {
        if (url == null) {
            return null;
        }
        String path = url.replaceFirst("[?#].*$", "");
        return MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String date(Instant at) {
        return DATE.format(at.atOffset(ZoneOffset.UTC));
    }
}
