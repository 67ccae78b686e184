package org.readinggroup.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Content files as tests write them. */
final class ContentFile {

    /** What every file needs, in four lines: what a test adds begins on line 5. */
    static final String GROUP = """
            group:
              name: Reading group
              timeZone: America/New_York
              sessionMinutes: 90
            """;

    /** A paper and two people, in seven lines: what a test adds begins on line 12. */
    static final String GROUP_AND_PEOPLE = GROUP + """
            people:
              - slug: ada-lovelace
                name: Ada Lovelace
              - slug: alan-turing
                name: Alan Turing
            papers:
              - {slug: computable-numbers, title: On Computable Numbers}
            """;

    private ContentFile() {}

    static Content read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    static Content read(byte[] bytes) {
        try {
            return ContentReader.read("group.yaml", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is refused with exactly these lines, each of which begins with {@code group.yaml}. */
    static void assertRefused(String yaml, String... lines) {
        assertRefused(yaml.getBytes(StandardCharsets.UTF_8), lines);
    }

    static void assertRefused(byte[] bytes, String... lines) {
        ContentException refused = assertThrows(ContentException.class, () -> read(bytes));
        List<String> expected =
                List.of(lines).stream().map("group.yaml"::concat).toList();
        assertEquals(String.join("\n", expected), refused.getMessage());
    }
}
