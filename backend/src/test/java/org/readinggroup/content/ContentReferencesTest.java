package org.readinggroup.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.content.ContentFile.GROUP;
import static org.readinggroup.content.ContentFile.GROUP_AND_PEOPLE;
import static org.readinggroup.content.ContentFile.assertRefused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What names what: slugs, numbers, references, and what the file may say only once. */
class ContentReferencesTest {

    @Test
    void findsWhatIsDefinedLaterInTheFile() {
        Content content = ContentFile.read("""
                videos:
                  - {slug: s1, kind: RECORDING, title: A, session: first}
                sessions:
                  - {slug: first, title: A, stage: DRAFT, speakers: [{person: ada}], papers: [notes]}
                organizers:
                  - person: ada
                papers:
                  - {slug: notes, title: Notes}
                people:
                  - {slug: ada, name: Ada}
                """ + GROUP);

        assertEquals("first", content.videos().get(0).session());
        assertEquals(List.of("notes"), content.sessions().get(0).papers());
    }

    @Test
    void refusesThousandsOfThemAtOnce() {
        StringBuilder file = new StringBuilder(GROUP + "people:\n");
        StringBuilder sessions = new StringBuilder("sessions:\n");
        for (int i = 0; i < 1500; i++) {
            String slug = "somebody-with-a-name-that-is-as-long-as-that-of-everybody-" + i;
            file.append("  - {slug: ").append(slug).append(", name: Ada}\n");
            sessions.append("  - {title: A, stage: DRAFT, speakers: [{person: ")
                    .append(slug)
                    .append("-too}]}\n");
        }

        ContentException refused = assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThrows(
                        ContentException.class,
                        () -> ContentFile.read(file.append(sessions).toString())));

        assertEquals(1500, refused.problems().size());
        assertTrue(
                refused.getMessage().lines().limit(20).allMatch(line -> line.contains("; did you mean somebody-")),
                refused::getMessage);
        assertTrue(refused.getMessage().endsWith("\n… and 1480 more"), refused::getMessage);
    }

    @Test
    void refusesAReferenceThatNothingDefines() {
        assertRefused(
                GROUP_AND_PEOPLE + """
                        organizers:
                          - person: ada-lovelaec
                        sessions:
                          - title: A
                            stage: DRAFT
                            speakers:
                              - person: grace-hopper
                            papers:
                              - computable-number
                        videos:
                          - slug: a
                            kind: RECORDING
                            title: A
                            session: b
                        """,
                ":13: organizers[0].person: is the text \"ada-lovelaec\", but no person has that slug;"
                        + " did you mean ada-lovelace?",
                ":18: sessions[0].speakers[0].person: is the text \"grace-hopper\", but no person has that slug;"
                        + " define it, or write the slug of a person that the file defines",
                ":20: sessions[0].papers[0]: is the text \"computable-number\", but no paper has that slug;"
                        + " did you mean computable-numbers?",
                ":25: videos[0].session: is the text \"b\", but no session has that slug; did you mean a?");
    }

    @Test
    void refusesASlugTwiceAndNamesBothLines() {
        assertRefused(
                GROUP_AND_PEOPLE + """
                          - slug: computable-numbers
                            title: Another
                        sessions:
                          - {slug: a, title: A, stage: DRAFT}
                          - {slug: a, title: B, stage: DRAFT}
                        videos:
                          - {slug: a, title: A, kind: RELEVANT}
                          - {slug: a, title: B, kind: RELEVANT}
                        """,
                ":12: papers[1].slug: \"computable-numbers\" stands twice, at lines 11 and 12;"
                        + " change or remove one of them",
                ":16: sessions[1].slug: \"a\" stands twice, at lines 15 and 16; change or remove one of them",
                ":19: videos[1].slug: \"a\" stands twice, at lines 18 and 19; change or remove one of them");
    }

    @Test
    void refusesASessionNumberTwiceAndNamesBothLines() {
        assertRefused(
                GROUP + """
                        sessions:
                          - {title: A, stage: DRAFT, number: 18}
                          - {title: B, stage: DRAFT}
                          - {title: C, stage: DRAFT, number: 18}
                        """,
                ":8: sessions[2].number: \"18\" stands twice, at lines 6 and 8; change or remove one of them");
    }

    @Test
    void refusesAnArxivIdTwiceInWhateverSpelling() {
        assertRefused(
                GROUP + """
                        papers:
                          - {slug: a, title: A, arxivId: "2506.20639"}
                          - {slug: b, title: B, arxivId: "https://arxiv.org/pdf/2506.20639v2"}
                        """,
                ":7: papers[1].arxivId: \"2506.20639\" stands twice, at lines 6 and 7; change or remove one of them");
    }

    @Test
    void refusesAnOrganizerASpeakerAPaperOrATopicTwice() {
        assertRefused(
                GROUP_AND_PEOPLE + """
                        organizers:
                          - person: ada-lovelace
                          - person: ada-lovelace
                        sessions:
                          - title: A
                            stage: DRAFT
                            topics: [Flows, flows]
                            speakers:
                              - person: alan-turing
                              - person: alan-turing
                            papers: [computable-numbers, computable-numbers]
                          - title: B
                            stage: DRAFT
                            topics: [Flows]
                            speakers:
                              - person: alan-turing
                        """,
                ":14: organizers[1].person: \"ada-lovelace\" stands twice, at lines 13 and 14;"
                        + " change or remove one of them",
                ":18: sessions[0].topics[1]: \"flows\" stands twice, at lines 18 and 18; change or remove one of them",
                ":21: sessions[0].speakers[1].person: \"alan-turing\" stands twice, at lines 20 and 21;"
                        + " change or remove one of them",
                ":22: sessions[0].papers[1]: \"computable-numbers\" stands twice, at lines 22 and 22;"
                        + " change or remove one of them");
    }

    @Test
    void refusesASlugInAnotherForm() {
        String due = "a slug of lower-case letters, digits and single hyphens, at most 100, is due";
        assertRefused(
                GROUP + """
                        people:
                          - {slug: Ada Lovelace, name: Ada}
                          - {slug: ada--l, name: Ada}
                          - {slug: "?", name: Ada}
                        organizers:
                          - person: Ada Lovelace
                        """,
                ":6: people[0].slug: is the text \"Ada Lovelace\"; " + due + ": perhaps ada-lovelace",
                ":7: people[1].slug: is the text \"ada--l\"; " + due + ": perhaps ada-l",
                ":8: people[2].slug: is the text \"?\"; " + due);
        String tooLong = "a".repeat(101);
        assertRefused(
                GROUP + "people:\n  - {slug: " + tooLong + ", name: Ada}\n",
                ":6: people[0].slug: is the text \"" + "a".repeat(80) + "…\"; " + due + ": perhaps " + "a".repeat(80));
    }

    @Test
    void wantsASlugOfPeoplePapersAndVideos() {
        assertRefused(
                GROUP + "people:\n  - name: Ada\npapers:\n  - title: A\nvideos:\n  - {title: A, kind: RELEVANT}\n",
                ":6: people[0].slug: is missing; it is required",
                ":8: papers[0].slug: is missing; it is required",
                ":10: videos[0].slug: is missing; it is required");
    }

    @Test
    void derivesTheSlugOfASessionFromItsTitle() {
        assertEquals(List.of("idlm-an-e-toile"), slugs("{title: \"IDLM: an É–toile!\", stage: DRAFT}"));
        assertEquals(List.of("session"), slugs("{title: 拡散モデル, stage: DRAFT}"));
        assertEquals(List.of("a".repeat(80)), slugs("{title: " + "a".repeat(150) + ", stage: DRAFT}"));
    }

    @Test
    void countsDerivedSlugsOnAndLeavesWrittenOnesAlone() {
        assertEquals(
                List.of("flows-2", "flows-3", "flows"),
                slugs(
                        "{title: Flows, stage: DRAFT}",
                        "{title: Flows!, stage: DRAFT}",
                        "{title: Something, slug: flows, stage: DRAFT}"));
        String title = "a".repeat(80);
        assertEquals(
                List.of(title, "a".repeat(80) + "-2"),
                slugs("{title: " + title + ", stage: DRAFT}", "{title: " + title + ", stage: DRAFT}"));
    }

    @Test
    void findsASessionByItsDerivedSlug() {
        Content content = ContentFile.read(GROUP
                + "sessions:\n  - {title: Some Flows, stage: DRAFT}\n"
                + "videos:\n  - {slug: v, kind: RECORDING, title: A, session: some-flows}\n");

        assertEquals("some-flows", content.videos().get(0).session());
    }

    @Test
    void refusesASessionAtARelevantVideo() {
        assertRefused(
                GROUP + """
                        sessions:
                          - {slug: a, title: A, stage: DRAFT}
                        videos:
                          - {slug: v, kind: RELEVANT, title: A, session: a}
                        """,
                ":8: videos[0].session: stands at a RELEVANT video; leave it out, or write kind: RECORDING");
    }

    @Test
    void readsARecordingWithoutASession() {
        Content content = ContentFile.read(GROUP + "videos:\n  - {slug: v, kind: RECORDING, title: A}\n");

        assertEquals(Content.Kind.RECORDING, content.videos().get(0).kind());
    }

    private static List<String> slugs(String... sessions) {
        String items =
                String.join("\n", List.of(sessions).stream().map("  - "::concat).toList());
        return ContentFile.read(GROUP + "sessions:\n" + items + "\n").sessions().stream()
                .map(Content.Session::slug)
                .toList();
    }
}
