package org.readinggroup.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of the three formats, in {@code src/test/resources/feed}: RELAX NG for XML, JSON Schema for JSON. */
final class FeedSchemas {
    private static final Schema JSON_FEED = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("json-feed.schema.json"));

    private FeedSchemas() {}

    /** Fails where a feed, by the end of its path, is not as its schema says. */
    static void check(String address, String text) {
        String path = address.replaceFirst("\\?.*", "");
        List<String> errors =
                switch (path.substring(path.lastIndexOf('.') + 1)) {
                    case "atom" -> errors("atom.rnc", text);
                    case "rss" -> errors("rss.rnc", text);
                    case "json" ->
                        JSON_FEED.validate(text, InputFormat.JSON).stream()
                                .map(Object::toString)
                                .toList();
                    default -> throw new IllegalArgumentException(address);
                };
        assertEquals(List.of(), errors, text);
    }

    /** What a RELAX NG schema in the compact syntax finds wrong in a document. */
    static List<String> errors(String schema, String document) {
        Errors errors = new Errors();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, errors);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try {
            if (driver.loadSchema(new InputSource(new StringReader(resource(schema))))) {
                driver.validate(new InputSource(new StringReader(document)));
            }
        } catch (SAXException | IOException e) {
            errors.found.add(e.toString());
        }
        return errors.found;
    }

    private static String resource(String name) {
        try (InputStream in = FeedSchemas.class.getResourceAsStream("/feed/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static final class Errors implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            found.add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
