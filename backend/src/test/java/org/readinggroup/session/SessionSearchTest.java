package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Api.encoded;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** Full text over title, texts, speakers, papers and topics. */
@QuarkusTest
class SessionSearchTest {
    @Inject
    Database database;

    @Inject
    Editor editor;

    @Test
    void putsAMatchInTheTitleBeforeOneInTheAbstract() {
        assertEquals(
                List.of("zebra-codes", "theorie-de-l-information"), slugs("/api/v1/sessions?q=zebra&sort=relevance"));
    }

    @Test
    void putsAMatchInTheTitleBeforeAnyNumberInTheAbstract() throws SQLException {
        database.run(
                "update session set abstract = repeat('Stripes tell a zebra code from another. ', 40) where slug = 'theorie-de-l-information'");

        assertEquals(
                "zebra-codes", slugs("/api/v1/sessions?q=zebra&sort=relevance").get(0));
        assertEquals(
                "zebra-codes",
                slugs("/api/v1/sessions?q=zebra+code&sort=relevance").get(0));
    }

    @Test
    void keepsTheOrderByTimeUnlessRelevanceIsAskedFor() {
        assertEquals(
                List.of("theorie-de-l-information", "zebra-codes"), slugs("/api/v1/sessions?q=zebra&sort=startsAt"));
        assertEquals(List.of("zebra-codes", "theorie-de-l-information"), slugs("/api/v1/sessions?q=zebra"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Théorie|theorie-de-l-information",
                "theorie l'information|theorie-de-l-information",
                "THEORIE ÉTÉ|theorie-de-l-information",
                "ete|theorie-de-l-information",
                "zébra stripes|zebra-codes",
                "lévy|theorie-de-l-information",
                "levy|theorie-de-l-information",
                "ecole|theorie-de-l-information",
            })
    void foldsAccentsAndCaseBothWays(String words, String slug) {
        assertEquals(true, found(words).contains(slug), () -> words + " finds " + found(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "zeb", "zebr", "zebra", "zebras", "noisele", "coding str", "Zebra Cod"})
    void findsPrefixesWhileSomebodyTypesAndOtherFormsOfAWord(String words) {
        assertEquals(true, found(words).contains("zebra-codes"), () -> words + " finds " + found(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage = 'DRAFT'",
                "deleted_at = '2026-10-14T15:00:00Z'",
            })
    void forgetsASessionThatIsWithdrawnAndFindsItAgain(String withdrawal) throws SQLException {
        database.run("update session set " + withdrawal + " where slug = 'zebra-codes'");
        assertEquals(List.of("theorie-de-l-information"), found("zebra"));

        database.run("update session set stage = 'PUBLISHED', deleted_at = null where slug = 'zebra-codes'");
        assertEquals(List.of("zebra-codes", "theorie-de-l-information"), found("zebra"));
    }

    @Test
    void followsASessionToItsNewTime() throws SQLException {
        database.run(
                "update session set starts_at_local = starts_at_local + interval '30 years', starts_at = starts_at + interval '30 years', ends_at = ends_at + interval '30 years' where slug = 'theorie-de-l-information'");

        assertEquals(List.of("theorie-de-l-information", "zebra-codes"), found("zebra"));
        assertEquals(List.of("theorie-de-l-information"), slugs("/api/v1/sessions?q=zebra&from=2040-01-01"));
        assertEquals(List.of("zebra-codes"), slugs("/api/v1/sessions?q=zebra&to=2039-12-31"));
    }

    @Test
    void searchesAmongWhatOtherFiltersLeave() {
        assertEquals(
                List.of("zebra-codes", "theorie-de-l-information"),
                slugs("/api/v1/sessions?q=zebra&status=ENDED&status=RECORDED&status=UPCOMING&status=LIVE"));
        assertEquals(List.of(), slugs("/api/v1/sessions?q=zebra&status=CANCELLED"));
    }

    @Test
    void wantsEveryWord() {
        assertEquals(List.of("zebra-codes"), found("zebra stripes"));
        assertEquals(List.of(), found("zebra lion"));
    }

    @Test
    void findsPhrasesWordByWord() {
        assertEquals(List.of("zebra-codes"), found("\"coding of stripes\""));
        assertEquals(List.of(), found("\"stripes of coding\""));
        assertEquals(List.of("theorie-de-l-information"), found("\"zebra crossing\""));
    }

    @Test
    void leavesOutWhatHasAMinusWordOrPhrase() {
        assertEquals(List.of("zebra-codes"), found("zebra -crossing"));
        assertEquals(List.of("zebra-codes"), found("zebra -\"zebra crossing\""));
        assertEquals(List.of("theorie-de-l-information"), found("zebra -codes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "Walruses—ocelots and the narwhal’s view|walruses",
                "Walruses—ocelots and the narwhal’s view|ocelots",
                "Walruses—ocelots and the narwhal’s view|narwhal",
                "Walruses—ocelots and the narwhal’s view|narwhal's",
                "Walruses—ocelots and the narwhal’s view|“the narwhal's view”",
                "Le «Bonjour» des guillemets|bonjour",
                "Sees the “puma”, a ‹lynx› and an ocelot… here|puma",
                "Sees the “puma”, a ‹lynx› and an ocelot… here|lynx",
                "Sees the “puma”, a ‹lynx› and an ocelot… here|ocelot here",
                "Marked by the <MASK> token; for p<q we show aardvarks > 0|aardvark",
                "Marked by the <MASK> token; for p<q we show aardvarks > 0|<MASK> aardvarks",
                "Marked by the <MASK> token; for p<q we show aardvarks > 0|\"the <mask> token\"",
                "Aardvark-grown and aardvark grown|\"aardvark grown\"",
                "Aardvark-grown alone|aardvark grown",
                "Aardvark-grown alone|grown",
                "Aardvark grown|aardvark-grown",
                "Aardvark/absorbing|absorbing",
                "Aardvark&anteater|anteater",
                "aardvark_anteater|anteater",
                "An aardvark.Then nothing|aardvark then",
                "An aardvark in e\u0301te\u0301|aardvark été",
                "An ef\uFB01cient aardvark|efficient",
                "An aard\u00ADvark, hyphenated|aardvark",
                "Aardvark🦓hoofs|hoofs",
                "動物。食蟻獣|食蟻獣",
                "Aardvarks 2.0 in 0.5 steps|aardvark 0.5",
            })
    void knowsAWordByItsLettersWhateverStandsBesideIt(String summary, String words) {
        editor.create("/sessions", """
                {"title": "Signs", "stage": "PUBLISHED", "startsAtLocal": "2027-04-12T13:00", "summary": %s,
                 "speakers": [{"slug": "ada-lovelace"}]}
                """.formatted(new TextNode(summary)));

        assertEquals(List.of("signs"), found(words));
    }

    @Test
    void isNoCompoundWhereItIsNot() {
        assertEquals(List.of(), found("zebra-stripes"), "a phrase, which no session has");
        assertEquals(found("\"coding of stripes\""), found("coding-of-stripes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2406.07524|masked-diffusion-live zebra-codes",
                "hep-th/9711200|next-monday",
                "S2|zebra-codes",
                "s9|after-the-change",
                "The Juggler|injections zebra-codes",
                "LeBlanc|masked-diffusion-live",
                "Bryn Mawr|zebra-codes",
                "Kuleshov|masked-diffusion-live zebra-codes",
                "信息论|unicode",
                "информации|unicode",
            })
    void findsByWhatHangsOnASession(String words, String slugs) {
        assertEquals(List.of(slugs.split(" ", -1)), found(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "hep-th/9711200v2|next-monday",
                "https://arxiv.org/abs/hep-th/9711200|next-monday",
                "\"hep-th/9711200v1\"|next-monday",
                "https://doi.org/10.48550/arXiv.2406.07524|masked-diffusion-live zebra-codes",
                "https://arxiv.org/abs/2406.07524?context=cs|masked-diffusion-live zebra-codes",
                "arXiv:2406.07524v2 [cs.LG]|masked-diffusion-live zebra-codes",
                "\"arXiv:2406.07524v1\"|masked-diffusion-live zebra-codes",
                "zebra -arXiv:2406.07524v1|theorie-de-l-information",
            })
    void findsAPaperByAnySpellingOfItsArxivIdThatTheFilterTakes(String words, String slugs) {
        assertEquals(List.of(slugs.split(" ", -1)), found(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'\"\\%_:*&|!()",
                "the of and",
                "the",
                "🦓",
                "🦓🦓 👩‍👩‍👧",
                "-",
                "-zebra",
                "\"",
                "\"\"",
                "a & b | !c <-> d:*",
                "zebra:*A",
                "'; drop table session; --",
                "$1 ? :name {0}",
                "\u202E\uFEFF",
                "\\",
                "<->",
                "((((",
                "%00",
            })
    void takesOddTextForText(String words) {
        read("/api/v1/sessions?q=" + encoded(words));
        read("/api/v1/sessions?sort=relevance&q=" + encoded(words));
        read("/api/v1/videos?q=" + encoded(words));
    }

    @Test
    void findsNothingByPunctuationAlone() {
        assertEquals(List.of(), found("'\"\\%_:*&|!()"));
    }

    @Test
    void takesABlankTextForNone() {
        assertEquals(12, read("/api/v1/sessions?q=").get("total").asInt());
        assertEquals(12, read("/api/v1/sessions?q=+++").get("total").asInt());
    }

    @Test
    void doesNotSearchDrafts() {
        assertEquals(List.of(), found("confidential"));
        assertEquals(List.of(), found("Lovelace"));
        assertEquals(List.of(), found("S11"));
    }

    @Test
    void takesTwoHundredCharactersHoweverManyBytesTheyHave() {
        read("/api/v1/sessions?q=" + encoded("🦓".repeat(200)));
        read("/api/v1/sessions?q=" + encoded("a ".repeat(100)));
    }

    @Test
    void findsASessionByTheNewNameOfItsSpeaker() throws SQLException {
        assertEquals(List.of(), found("Fourier"));

        database.run("update person set name = 'Joseph Fourier', aliases = '{}' where slug = 'sophie-germain'");

        assertEquals(List.of("masked-diffusion-live"), found("Fourier"));
        assertEquals(List.of(), found("Germain"));
        assertEquals(List.of(), found("LeBlanc"));
    }

    @Test
    void findsASessionByTheNewTitleOfItsPaperAndTheNewNameOfItsTopic() throws SQLException {
        database.run("update paper set title = 'Quaternions' where slug = 'large-n-limit'");
        database.run("update topic set name = 'Octonions' where slug = 'diffusion'");

        assertEquals(List.of("next-monday"), found("quaternions"));
        assertEquals(List.of("next-monday", "masked-diffusion-live"), found("octonions"));
    }

    @Test
    void ranksTheSameOnEveryPage() {
        JsonNode first = read("/api/v1/sessions?q=zebra&sort=relevance&limit=1");

        assertEquals("zebra-codes", first.at("/items/0/slug").asText());
        assertEquals(
                "theorie-de-l-information",
                read(first.get("next").asText()).at("/items/0/slug").asText());
    }

    private static List<String> found(String words) {
        return slugs("/api/v1/sessions?q=" + encoded(words));
    }
}
