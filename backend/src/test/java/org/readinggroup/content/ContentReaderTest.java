package org.readinggroup.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.readinggroup.content.ContentFile.GROUP;
import static org.readinggroup.content.ContentFile.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, before what it says: its bytes, its YAML, its fields. */
class ContentReaderTest {

    @Test
    void readsAFileThatHasOnlyAGroup() {
        Content content = ContentFile.read(GROUP);

        assertEquals("Reading group", content.group().name());
        assertNull(content.group().tagline());
        assertEquals(List.of(), content.group().timeZones());
        assertEquals(List.of(), content.sessions());
    }

    @Test
    void readsAFileFromWindowsWithItsByteOrderMarkAndLineEnds() {
        String yaml = "\uFEFF" + (GROUP + "  about: |-\n    one\n    two\n").replace("\n", "\r\n");

        assertEquals("one\ntwo", ContentFile.read(yaml).group().about());
    }

    @Test
    void namesTheRightLineInAFileFromWindows() {
        assertRefused(
                (GROUP + "videos: 3\n").replace("\n", "\r\n"),
                ":5: videos: is the number 3; a list is due, each item after \"- \"");
    }

    @Test
    void readsAFileByItsPathAndNamesThePath(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("ours.yaml");
        Files.writeString(file, GROUP);
        assertEquals("Reading group", ContentReader.read(file).group().name());

        Files.writeString(file, GROUP + "papers: none\n");
        ContentException refused = assertThrows(ContentException.class, () -> ContentReader.read(file));
        assertEquals(
                file + ":5: papers: is the text \"none\"; a list is due, each item after \"- \"", refused.getMessage());
        assertEquals("papers", refused.problems().get(0).field());
        assertEquals(5, refused.problems().get(0).line());
    }

    @Test
    void refusesAFileThatDoesNotExist(@TempDir Path dir) {
        Path file = dir.resolve("none.yaml");

        ContentException refused = assertThrows(ContentException.class, () -> ContentReader.read(file));

        assertEquals(file + ": does not exist; the path of a content file is due", refused.getMessage());
    }

    @Test
    void refusesAFileWithoutRightsToIt(@TempDir Path dir) throws IOException {
        Path file = Files.createFile(dir.resolve("closed.yaml"));
        Files.setPosixFilePermissions(file, Set.of());
        // Root may read everything.
        assumeFalse(Files.isReadable(file));

        ContentException refused = assertThrows(ContentException.class, () -> ContentReader.read(file));

        assertTrue(refused.getMessage().startsWith(file + ": may not be read by the account"), refused.getMessage());
    }

    @Test
    void refusesAFolder(@TempDir Path dir) {
        ContentException refused = assertThrows(ContentException.class, () -> ContentReader.read(dir));

        assertTrue(refused.getMessage().startsWith(dir + ": cannot be read"), refused.getMessage());
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("", ":1: is empty; at least the group is due");
        assertRefused("\n\n", ":1: is empty; at least the group is due");
        assertRefused("# a comment\n", ":1: is empty; at least the group is due");
        assertRefused("---\n", ":1: is empty; at least the group is due");
    }

    @Test
    void refusesAFileThatIsNotUtf8AndNamesTheLine() {
        assertRefused(
                "group:\n  name: Café\n".getBytes(StandardCharsets.ISO_8859_1),
                ":2: is not UTF-8: the byte 0xE9; save the file as UTF-8");
        assertRefused(
                "group:\n  name: A\uFEFF".getBytes(StandardCharsets.UTF_16),
                ":1: is UTF-16, not UTF-8; save the file as UTF-8");
        byte[] cutInALetter = {'a', ':', '\n', (byte) 0xC3};
        assertRefused(cutInALetter, ":2: is not UTF-8: the byte 0xC3; save the file as UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertRefused(" ".repeat(16 * 1024 * 1024 + 1), ": is larger than 16 MB; that is no content file");
    }

    @Test
    void refusesAControlCharacterAndNamesTheLine() {
        assertRefused("group:\n  name: A\u0007\n", ":2: has the control character U+0007; leave it out");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        assertRefused(
                GROUP + "sessions:\n  - title: S18: a title\n",
                ":6: is not YAML: mapping values are not allowed here;"
                        + " a text that contains \": \" stands in quotes, and a field starts a line");
        assertRefused(
                GROUP + "people:\n\t- slug: ada\n",
                ":6: is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for"
                        + " indentation) (while scanning for the next token);"
                        + " indent with spaces, never with a tab, and put a text that starts so in quotes");
        assertRefused(GROUP + "people: *nobody\n", ":5: is not YAML: found undefined alias nobody");
    }

    @Test
    void refusesASecondDocument() {
        assertRefused(
                GROUP + "---\n" + GROUP,
                ":5: is not YAML: but found another document (expected a single document in the stream);"
                        + " one file is one document");
    }

    @Test
    void refusesAYamlOfTheFuture() {
        ContentException refused =
                assertThrows(ContentException.class, () -> ContentFile.read("%YAML 2.0\n---\n" + GROUP));

        assertTrue(refused.getMessage().startsWith("group.yaml"), refused.getMessage());
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertRefused(GROUP + "people: " + "[".repeat(5_000), ":5: is nested more than 20 deep; no field is that deep");
    }

    @Test
    void refusesTooManyAliases() {
        String yaml = GROUP + "people: &all []\npapers: [" + "*all, ".repeat(1_001) + "]\n";

        assertRefused(yaml, ":6: has more than 1000 aliases (*name); write the values out");
    }

    @Test
    void refusesAListThatContainsItself() {
        assertRefused(GROUP + "people: &a\n  - *a\n", ":5: people[0]: is a list; fields are due, like \"name: value\"");
    }

    @Test
    void showsATextAgainThatIsMarked() {
        Content content = ContentFile.read(GROUP + "  summary: &text Short.\n  about: *text\n");

        assertEquals("Short.", content.group().about());
    }

    @Test
    void constructsNothingFromATag() {
        assertRefused(
                GROUP + "people: !!java.net.URL [\"https://example.org\"]\n",
                ":5: people: is marked with the tag tag:yaml.org,2002:java.net.URL, which means nothing here;"
                        + " a list is due, each item after \"- \"");
        assertRefused(
                "!group {group: {}}",
                ":1: is marked with the tag !group, which means nothing here;"
                        + " the fields group, people, sessions … are due");
        assertRefused(
                GROUP + "  tagline: !secret A\n",
                ":5: group.tagline: is marked with the tag !secret, which means nothing here; a text is due");
    }

    @Test
    void refusesAFileThatIsAList() {
        assertRefused("- group\n", ":1: is a list; the fields group, people, sessions … are due");
    }

    @Test
    void refusesAFileWithoutAGroup() {
        assertRefused("people: []\n", ":1: group: is missing; it is required");
    }

    @Test
    void refusesAnUnknownFieldAndNamesTheNearest() {
        assertRefused(
                GROUP + "  taglime: A\npersons: []\n",
                ":5: group.taglime: is not a field that is known here; did you mean tagline?",
                ":6: persons: is not a field that is known here;"
                        + " known here are group, weeklyRules, people, organizers, papers, sessions, videos");
    }

    @Test
    void refusesAMergeOfFields() {
        assertRefused(
                GROUP + "people:\n  - {<<: {name: Ada}, slug: ada}\n",
                ":6: people[0].name: is missing; it is required",
                ":6: people[0].<<: is not a field that is known here;"
                        + " known here are slug, name, aliases, affiliation, bio, photoUrl, links");
    }

    @Test
    void refusesAFieldThatStandsTwice() {
        assertRefused(
                GROUP + "  tagline: A\n  name: Another\n",
                ":6: group.name: stands twice, at lines 2 and 6; one of them is due");
    }

    @Test
    void refusesAFieldWhoseNameIsNoText() {
        assertRefused(GROUP + "? [people]\n: []\n", ":5: has a field whose name is no text; a name is due");
    }

    @Test
    void refusesWhatIsMissing() {
        assertRefused(
                "group:\n  name: null\n  timeZone: UTC\n",
                ":2: group.name: is missing; it is required",
                ":2: group.sessionMinutes: is missing; it is required");
    }

    @Test
    void refusesTheWrongKindAndSaysWhatItFound() {
        assertRefused(
                """
                group:
                  name: 2026
                  tagline: true
                  summary: [a]
                  about: {a: b}
                  timeZone: 5
                  sessionMinutes: "90"
                  links: https://example.org
                people:
                  - Ada
                """,
                ":2: group.name: is the number 2026; a text, in quotes: \"2026\" is due",
                ":3: group.tagline: is the truth value true; a text, in quotes: \"true\" is due",
                ":4: group.summary: is a list; a text is due",
                ":5: group.about: is a set of fields; a text is due",
                ":6: group.timeZone: is the number 5; a time zone of the IANA database, like America/New_York, is due",
                ":7: group.sessionMinutes: is a text; a whole number from 1 to 720 is due, without quotes: 90",
                ":8: group.links: is the text \"https://example.org\"; a list is due, each item after \"- \"",
                ":10: people[0]: is the text \"Ada\"; fields are due, like \"name: value\"");
    }

    @Test
    void keepsNoAndYesAsTheTextThatTheyAre() {
        Content content = ContentFile.read(GROUP + "  tagline: no\n  about: yes\n");

        assertEquals("no", content.group().tagline());
        assertEquals("yes", content.group().about());
    }

    @Test
    void showsTwentyProblemsAndCountsTheRest() {
        ContentException refused = assertThrows(
                ContentException.class, () -> ContentFile.read(GROUP + "people: [" + "1, ".repeat(25) + "]"));

        List<String> lines = refused.getMessage().lines().toList();
        assertEquals(21, lines.size());
        assertEquals("… and 5 more", lines.get(20));
        assertEquals(25, refused.problems().size());
    }
}
