package org.readinggroup.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.content.ContentFile.GROUP;
import static org.readinggroup.content.ContentFile.assertRefused;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.paper.PaperEditing;

/** Single values: texts, numbers, addresses, and the ids of other catalogues. */
class ContentFieldsTest {

    private static final String WEB = "an address like https://example.org/page";
    private static final String WEB_OR_PATH = WEB + " or a path like /photos/ada.jpg (one slash first)";

    @Test
    void refusesTextsThatAreTooLong() {
        assertRefused(
                GROUP
                        + "  tagline: " + "a".repeat(201)
                        + "\n  summary: " + "a".repeat(1_001)
                        + "\n  about: " + "a".repeat(50_001) + "\n",
                ":5: group.tagline: is 201 characters long; at most 200 are allowed",
                ":6: group.summary: is 1,001 characters long; at most 1,000 are allowed",
                ":7: group.about: is 50,001 characters long; at most 50,000 are allowed");
    }

    @Test
    void takesATitleOfAPaperAsLongAsTheApiDoes() {
        String paper = GROUP + "papers:\n  - {slug: long, title: %s}\n";
        String longest = "a".repeat(PaperEditing.LONGEST_TITLE);

        assertEquals(
                longest,
                ContentFile.read(paper.formatted(longest)).papers().get(0).title());
        assertRefused(
                paper.formatted(longest + "a"), ":6: papers[0].title: is 301 characters long; at most 300 are allowed");
    }

    @Test
    void countsALetterOutsideTheBasicPlaneAsOne() {
        String tagline = "𝕊".repeat(200);

        assertEquals(
                tagline,
                ContentFile.read(GROUP + "  tagline: " + tagline + "\n").group().tagline());
    }

    @Test
    void tidiesATextOnOneLineAndLeavesALongOneAsItIsWritten() {
        String text = "\"\u00a0Zoe\u0308 \u2009two \"\n";
        Content.Group group = ContentFile.read(GROUP + "  tagline: " + text + "  about: " + text)
                .group();

        assertEquals("Zo\u00eb two", group.tagline());
        assertEquals("\u00a0Zoe\u0308 \u2009two ", group.about());
    }

    @Test
    void refusesMoreThanFiftySpeakersOrPapers() {
        String people = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> "  - {slug: p%d, name: P}\n".formatted(i))
                .collect(Collectors.joining());
        String speakers = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> "{person: p" + i + "}")
                .collect(Collectors.joining(", "));
        assertRefused(
                GROUP + "sessions:\n  - title: A\n    stage: DRAFT\n    speakers: [" + speakers + "]\n    papers: ["
                        + "a, ".repeat(51) + "]\npeople:\n" + people,
                ":8: sessions[0].speakers: has 51 items; at most 50 are allowed",
                ":9: sessions[0].papers: has 51 items; at most 50 are allowed");
    }

    @Test
    void refusesControlCharactersInATextOnOneLine() {
        assertRefused(
                GROUP + "  tagline: \"a\\tb\"\n", ":5: group.tagline: has U+0009 in it; a text on one line is due");
        assertRefused(
                GROUP + "  tagline: |\n    a\n",
                ":5: group.tagline: has a line break in it; a text on one line is due");
        assertRefused(
                GROUP + "  tagline: \"a\\u2028b\"\n", ":5: group.tagline: has U+2028 in it; a text on one line is due");
    }

    @Test
    void keepsLineBreaksAndTabsInALongTextButNoOtherControlCharacter() {
        String about = ContentFile.read(GROUP + "  about: |\n    a\n\n    \tb\n")
                .group()
                .about();
        assertEquals("a\n\n\tb\n", about);

        assertRefused(
                GROUP + "  about: \"a\\0b\"\n",
                ":5: group.about: has U+0000 in it;"
                        + " a text with no control character but line breaks and tabs is due");
        assertRefused(
                GROUP + "  tagline: \"a\\ud800\"\n", ":5: group.tagline: has U+D800 in it; a text on one line is due");
    }

    @Test
    void keepsMarkdownAndTexAsWritten() {
        String about = ContentFile.read(GROUP + "  about: |-\n    **Bold** $x_t \\in \\{0, 1\\}$ — <b>\n")
                .group()
                .about();

        assertEquals("**Bold** $x_t \\in \\{0, 1\\}$ — <b>", about);
    }

    @Test
    void refusesAnEmptyText() {
        assertRefused(
                GROUP + "  tagline: \"\"\n",
                ":5: group.tagline: is empty text; write a text, or leave an optional field out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b"})
    void refusesATextThatShowsNothing(String text) {
        assertRefused(
                GROUP + "people:\n  - {slug: ada, name: \"" + text + "\"}\n",
                ":6: people[0].name: is empty text; write a text, or leave an optional field out");
    }

    @Test
    void refusesAnAliasThatStandsTwice() {
        assertRefused(
                GROUP + "people:\n  - slug: ada\n    name: Ada\n    aliases:\n      - Countess\n      - Countess\n",
                ":10: people[0].aliases[1]: \"Countess\" stands twice, at lines 9 and 10; change or remove one of them");
    }

    @Test
    void refusesAnEmptyItemOfAList() {
        assertRefused(
                GROUP + "people:\n  - slug: ada\n    name: Ada\n    aliases:\n      -\n",
                ":9: people[0].aliases[0]: is nothing; a text is due");
    }

    @Test
    void wantsAPositiveNumber() {
        refusesSession("number: 0", "number: is 0; a whole number from 1 to 1000000 is due");
        refusesSession("number: -3", "number: is -3; a whole number from 1 to 1000000 is due");
        refusesSession(
                "number: 1.5", "number: is the number 1.5; a whole number from 1 to 1000000 is due, in plain digits");
        refusesSession(
                "number: 0x12", "number: is the number 0x12; a whole number from 1 to 1000000 is due, in plain digits");
        refusesSession(
                "number: S18", "number: is the text \"S18\"; a whole number from 1 to 1000000 is due, in plain digits");
        refusesSession(
                "number: 99999999999",
                "number: is the number 99999999999; a whole number from 1 to 1000000 is due, in plain digits");
    }

    @Test
    void wantsMinutesUpToTwelveHours() {
        refusesSession("minutes: 0", "minutes: is 0; a whole number from 1 to 720 is due");
        refusesSession("minutes: 721", "minutes: is 721; a whole number from 1 to 720 is due");
    }

    @Test
    void wantsAStageThatExists() {
        refusesSession(
                "stage: CANCELED",
                "stage: is the text \"CANCELED\"; one of DRAFT, PUBLISHED, POSTPONED, CANCELLED is due;"
                        + " did you mean CANCELLED?");
    }

    @Test
    void wantsTrueOrFalse() {
        refusesVideo("featured: yes", "featured: is the text \"yes\"; true or false is due, without quotes");
        refusesVideo("featured: 1", "featured: is the number 1; true or false is due, without quotes");
        assertTrue(video("featured: true").featured());
    }

    @Test
    void wantsAnAbsoluteWebAddress() {
        refusesAddress("url", "example.org/page", WEB);
        refusesAddress("url", "/page", WEB);
        refusesAddress("url", "//example.org/page", WEB);
        refusesAddress("url", "https://", WEB + " is due, with %20 for a space and the like");
        refusesAddress("url", "https:///page", WEB);
        refusesAddress("url", "https:page", WEB);
        refusesAddress("url", "ftp://example.org/page", WEB);
        refusesAddress("url", "javascript:alert(1)", WEB);
        refusesAddress("url", "https://user@example.org/", WEB);
        refusesAddress("url", "mailto:ada@example.org", WEB);
        refusesAddress("url", "https://example.org/a page", WEB + " is due, with %20 for a space and the like");
        refusesAddress("url", "HTTP://example.org/page", WEB);
        assertEquals(
                "http://[::1]:8080/a?b=c#d",
                video("url: \"http://[::1]:8080/a?b=c#d\"").url());
        assertEquals(
                "https://bücher.example/ü",
                video("url: https://bücher.example/ü").url());
    }

    @Test
    void takesAPathOfThisSiteForPicturesAndSlides() {
        assertEquals(
                "/pictures/a.jpg?v=2",
                video("thumbnailUrl: /pictures/a.jpg?v=2").thumbnailUrl());
        assertEquals(
                "https://example.org/a",
                video("thumbnailUrl: https://example.org/a").thumbnailUrl());
        refusesAddress("thumbnailUrl", "//example.org/a.jpg", WEB_OR_PATH);
        refusesAddress("thumbnailUrl", "///example.org/a.jpg", WEB_OR_PATH);
        refusesAddress("thumbnailUrl", "pictures/a.jpg", WEB_OR_PATH);
        refusesAddress("thumbnailUrl", "/\\example.org", WEB_OR_PATH + " is due, with %20 for a space and the like");
        refusesSession(
                "slidesUrl: //example.org", "slidesUrl: is the text \"//example.org\"; " + WEB_OR_PATH + " is due");
        assertRefused(
                GROUP + "people:\n  - {slug: ada, name: Ada, photoUrl: //example.org}\n",
                ":6: people[0].photoUrl: is the text \"//example.org\"; " + WEB_OR_PATH + " is due");
    }

    @Test
    void takesAMailAddressForALinkOfTheGroup() {
        Content content = ContentFile.read(
                GROUP + "  links:\n    - {rel: email, label: Mail, url: \"mailto:group@example.org\"}\n");

        assertEquals("mailto:group@example.org", content.group().links().get(0).url());
        assertRefused(
                GROUP + "  links:\n    - {rel: email, label: Mail, url: \"mailto:\"}\n",
                ":6: group.links[0].url: is the text \"mailto:\";"
                        + " an address like https://example.org/page or mailto:group@example.org is due,"
                        + " with %20 for a space and the like");
    }

    @Test
    void takesAMailAddressWithoutASubject() {
        assertRefused(
                GROUP + "  links:\n    - {rel: email, label: Mail, url: \"mailto:group@example.org?subject=Hello\"}\n",
                ":6: group.links[0].url: is the text \"mailto:group@example.org?subject=Hello\";"
                        + " an address like https://example.org/page or mailto:group@example.org is due");
    }

    /** What an organizer could not write would keep every change of the record from being taken. */
    @Test
    void takesNoMoreThanOrganizersMayWrite() {
        refusesSession("number: 1000001", "number: is 1000001; a whole number from 1 to 1000000 is due");
        refusesSession(
                "topics: [" + "t".repeat(101) + "]", "topics[0]: is 101 characters long; at most 100 are allowed");
        assertRefused(
                GROUP + "people:\n  - {slug: ada, name: Ada, aliases: [" + "a, ".repeat(21) + "]}\n",
                ":6: people[0].aliases: has 21 items; at most 20 are allowed");
        refusesPaper("authors: [" + "a, ".repeat(201) + "]", "authors: has 201 items; at most 200 are allowed");
    }

    @Test
    void takesNoMoreWeeklyRulesThanOrganizersMayWrite() {
        assertRefused(
                GROUP + "weeklyRules: [" + "{weekday: MONDAY, localTime: \"13:00\"}, ".repeat(51) + "]\n",
                ":5: weeklyRules: has 51 items; at most 50 are allowed");
    }

    @Test
    void derivesTheYoutubeIdFromTheAddress() {
        assertEquals("dQw4w9WgXcQ", video("url: https://youtu.be/dQw4w9WgXcQ").youtubeId());
        assertNull(video("url: https://vimeo.com/1").youtubeId());
        assertEquals("dQw4w9WgXcQ", video("youtubeId: dQw4w9WgXcQ").youtubeId());
    }

    @Test
    void refusesAYoutubeIdThatIsNoneOrAnother() {
        refusesVideo(
                "youtubeId: dQw4w9WgXc",
                "youtubeId: is the text \"dQw4w9WgXc\";"
                        + " the 11 characters of a YouTube video's id, like \"dQw4w9WgXcQ\", is due");
        refusesVideo(
                "youtubeId: dQw4w9WgXcR, url: https://youtu.be/dQw4w9WgXcQ",
                "youtubeId: is dQw4w9WgXcR, but url names the video dQw4w9WgXcQ; one of the two is wrong");
    }

    @Test
    void normalisesAnArxivIdAndWantsItInQuotes() {
        assertEquals("2506.20639", paper("arxivId: \"arXiv:2506.20639v2\"").arxivId());
        assertEquals("math/0309136", paper("arxivId: math.GT/0309136").arxivId());
        refusesPaper(
                "arxivId: 2506.20639",
                "arxivId: is the number 2506.20639; an arXiv id in quotes: \"2506.20639\" is due");
        refusesPaper(
                "arxivId: \"2513.20639\"",
                "arxivId: is the text \"2513.20639\"; an arXiv id like \"2506.20639\" or \"math/0309136\" is due");
    }

    @Test
    void wantsADoiInItsBareForm() {
        assertEquals(
                "10.1112/plms/s2-42.1.230",
                paper("doi: 10.1112/plms/s2-42.1.230").doi());
        String due = "; a DOI like 10.1000/182, without https://doi.org/ is due";
        refusesPaper("doi: https://doi.org/10.1000/182", "doi: is the text \"https://doi.org/10.1000/182\"" + due);
        refusesPaper("doi: 10.1000", "doi: is the number 10.1000" + due);
        refusesPaper("doi: 10.1000.5/182", "doi: is the text \"10.1000.5/182\"" + due);
        refusesPaper("doi: 11.1000/182", "doi: is the text \"11.1000/182\"" + due);
    }

    @Test
    void wantsAnOrganizerToLeaveAfterTheyCame() {
        assertRefused(
                GROUP + "people:\n  - {slug: ada, name: Ada}\norganizers:\n"
                        + "  - {person: ada, since: 2026-01-02, until: 2026-01-01}\n",
                ":8: organizers[0].until: is 2026-01-01, before since 2026-01-02;"
                        + " the same day or a later one is due");
    }

    private static void refusesSession(String field, String message) {
        String stage = field.startsWith("stage") ? "" : "stage: DRAFT, ";
        assertRefused(GROUP + "sessions:\n  - {title: A, " + stage + field + "}\n", ":6: sessions[0]." + message);
    }

    private static Content.Video video(String fields) {
        return ContentFile.read(GROUP + "videos:\n  - {slug: a, kind: RELEVANT, title: A, " + fields + "}\n")
                .videos()
                .get(0);
    }

    private static void refusesVideo(String fields, String message) {
        assertRefused(
                GROUP + "videos:\n  - {slug: a, kind: RELEVANT, title: A, " + fields + "}\n",
                ":6: videos[0]." + message);
    }

    private static void refusesAddress(String field, String address, String due) {
        String message = field + ": is the text \"" + address + "\"; " + due;
        refusesVideo(field + ": '" + address + "'", due.contains(" is due") ? message : message + " is due");
    }

    private static Content.Paper paper(String field) {
        return ContentFile.read(GROUP + "papers:\n  - {slug: a, title: A, " + field + "}\n")
                .papers()
                .get(0);
    }

    private static void refusesPaper(String field, String message) {
        assertRefused(GROUP + "papers:\n  - {slug: a, title: A, " + field + "}\n", ":6: papers[0]." + message);
    }
}
