package org.readinggroup.feed;

import javax.xml.stream.XMLStreamException;
import org.readinggroup.session.SessionListItem.SessionTopic;
import org.readinggroup.session.SessionListItem.Speaker;
import org.readinggroup.shared.xml.XmlDocument;

/** Writes sessions as Atom (RFC 4287), in pages (RFC 5005). */
final class AtomFeed {
    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private AtomFeed() {}

    static byte[] of(Feed<SessionEntry> feed) {
        return XmlDocument.of(xml -> xml.element(
                "feed",
                () -> {
                    xml.text("id", feed.address());
                    xml.text("title", feed.title());
                    xml.text("subtitle", feed.subtitle());
                    xml.text("updated", feed.updatedAt().toString());
                    xml.element("author", () -> xml.text("name", feed.author()));
                    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.address());
                    xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.pageAddress());
                    if (feed.nextAddress() != null) {
                        xml.empty("link", "rel", "next", "type", "application/atom+xml", "href", feed.nextAddress());
                    }
                    for (SessionEntry entry : feed.entries()) {
                        xml.element("entry", () -> writeEntry(xml, entry, feed.apiAddress()));
                    }
                },
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                "en"));
    }

    private static void writeEntry(XmlDocument xml, SessionEntry entry, String apiAddress) throws XMLStreamException {
        xml.text("id", entry.id());
        xml.text("title", entry.session().title());
        xml.text("published", entry.publishedAt().toString());
        xml.text("updated", entry.updatedAt().toString());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.address());
        for (Speaker speaker : entry.session().speakers()) {
            xml.element("author", () -> xml.text("name", speaker.name()));
        }
        xml.empty(
                "category",
                "scheme",
                apiAddress + "#SessionStatus",
                "term",
                entry.session().status().name());
        for (SessionTopic topic : entry.session().topics()) {
            xml.empty("category", "term", topic.slug(), "label", topic.name());
        }
        xml.text("summary", entry.session().summary());
        xml.text("content", entry.html(), "type", "html");
    }
}
