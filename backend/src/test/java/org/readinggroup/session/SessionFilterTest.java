package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Api.encoded;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each filter of the list of sessions, alone and with others. */
@QuarkusTest
class SessionFilterTest {

    @ParameterizedTest
    @CsvSource({
        "LIVE, masked-diffusion-live",
        "ENDED, unicode zebra-codes",
        "RECORDED, injections theorie-de-l-information",
        "POSTPONED, some-day postponed-with-a-date",
        "CANCELLED, cancelled-evening",
        "UPCOMING, recorded-early after-the-change the-hour-twice next-monday",
    })
    void findsByStatus(String status, String slugs) {
        assertEquals(words(slugs), slugs("/api/v1/sessions?status=" + status));
    }

    @Test
    void findsByAnyOfSeveralStatuses() {
        assertEquals(
                words("masked-diffusion-live unicode zebra-codes"), slugs("/api/v1/sessions?status=ENDED&status=LIVE"));
    }

    @Test
    void findsByNumber() {
        assertEquals(List.of("zebra-codes"), slugs("/api/v1/sessions?number=2"));
        assertEquals(List.of(), slugs("/api/v1/sessions?number=2147483647"));
        assertEquals(List.of(), slugs("/api/v1/sessions?number=11"), "the number of a draft");
    }

    @ParameterizedTest
    @CsvSource({
        "paul-levy, theorie-de-l-information",
        "claude-shannon, injections zebra-codes",
        "ada-lovelace, ''",
        "nobody, ''",
    })
    void findsByThePersonWhoPresented(String person, String slugs) {
        assertEquals(words(slugs), slugs("/api/v1/sessions?person=" + person));
    }

    @ParameterizedTest
    @CsvSource({"information, next-monday zebra-codes theorie-de-l-information", "classified, ''", "no-topic, ''"})
    void findsByTopic(String topic, String slugs) {
        assertEquals(words(slugs), slugs("/api/v1/sessions?topic=" + topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2406.07524",
                "arXiv:2406.07524",
                "arxiv:2406.07524v2",
                "https://arxiv.org/abs/2406.07524",
                "http://arxiv.org/pdf/2406.07524v1.pdf",
                "https://www.arxiv.org/abs/2406.07524v3",
            })
    void findsByAnySpellingOfAnArxivId(String spelling) {
        assertEquals(words("masked-diffusion-live zebra-codes"), slugs("/api/v1/sessions?paper=" + encoded(spelling)));
    }

    @Test
    void findsByAnArxivIdOfTheOldScheme() {
        assertEquals(List.of("next-monday"), slugs("/api/v1/sessions?paper=hep-th/9711200"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-10-19&to=2026-10-19, next-monday",
        "from=2026-10-20&to=2026-10-26, postponed-with-a-date",
        "from=2026-12-07, recorded-early",
        "from=2026-12-08, ''",
        "to=2025-11-03, theorie-de-l-information",
        "to=2025-11-02, ''",
        // The day in New York: 04:00Z to 05:00Z of the next day, an hour longer because the clocks are turned back.
        "from=2026-11-01&to=2026-11-01, the-hour-twice",
        // 30 March, 10:00 in Berlin, is 04:00 of the same day in New York.
        "from=2026-03-30&to=2026-03-30, unicode",
    })
    void readsDatesAsWholeDaysInTheZoneOfTheGroup(String span, String slugs) {
        assertEquals(words(slugs), slugs("/api/v1/sessions?" + span));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-10-19T17:00:00Z&to=2026-10-19T17:00:00Z, next-monday",
        "from=2026-10-19T13:00:00-04:00&to=2026-10-20, next-monday",
        "from=2026-10-19T17:00:00.000001Z&to=2026-10-20, ''",
        "from=2026-10-19&to=2026-10-19T16:59:59.999999999Z, ''",
        "from=2026-10-19T22:30:00%2B05:30&to=2026-10-20, next-monday",
    })
    void readsInstantsToTheMicrosecondBothIncluded(String span, String slugs) {
        assertEquals(words(slugs), slugs("/api/v1/sessions?" + span));
    }

    @Test
    void combinesFilters() {
        assertEquals(
                List.of("zebra-codes"),
                slugs("/api/v1/sessions?person=claude-shannon&status=ENDED&topic=information&paper=2406.07524"
                        + "&from=2026-01-01&to=2026-12-31&number=2&q=stripes&sort=relevance"));
        assertEquals(List.of(), slugs("/api/v1/sessions?person=claude-shannon&status=LIVE"));
    }

    @Test
    void countsWhatTheFiltersFind() {
        assertEquals(
                3,
                read("/api/v1/sessions?topic=information&limit=1").get("total").asInt());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
