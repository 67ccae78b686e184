package org.readinggroup.shared.xml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML that is well-formed whatever the texts contain: the JDK's writer escapes what has a meaning, and what XML 1.0 cannot
 * say at all is replaced before.
 */
public final class XmlDocument {
    /** Writes elements; failures to write to memory are ours. */
    public interface Body {
        void write() throws XMLStreamException;
    }

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private XmlDocument() throws XMLStreamException {
        writer = FACTORY.createXMLStreamWriter(text);
    }

    /** What writes a whole document. */
    public interface Content {
        void write(XmlDocument document) throws XMLStreamException;
    }

    /** The bytes of a document, in UTF-8. */
    public static byte[] of(Content content) {
        try {
            XmlDocument document = new XmlDocument();
            document.writer.writeStartDocument("utf-8", "1.0");
            content.write(document);
            document.writer.writeEndDocument();
            document.writer.flush();
            return document.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document could not be written", e);
        }
    }

    /** An element with attributes (name, value, name, value …) around others; an attribute that is null is left out. */
    public void element(String name, Body body, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        body.write();
        writer.writeEndElement();
    }

    /** An element with text in it; none where the text is null. */
    public void text(String name, String content, String... attributes) throws XMLStreamException {
        if (content != null) {
            element(name, () -> writer.writeCharacters(sayable(content)), attributes);
        }
    }

    /** An element with attributes alone. */
    public void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute(attributes[i], sayable(attributes[i + 1]));
            }
        }
    }

    /** The text with all that is no character of XML 1.0 (section 2.2) replaced. */
    private static String sayable(String content) {
        return content.codePoints()
                .map(c -> isCharacter(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
