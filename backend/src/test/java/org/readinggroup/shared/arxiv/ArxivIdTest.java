package org.readinggroup.shared.arxiv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivIdTest {
    private static final Pattern WITHIN = Pattern.compile(ArxivId.WITHIN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2506.20639",
                "2506.20639v1",
                "2506.20639v12",
                " 2506.20639 ",
                "arXiv:2506.20639",
                "arxiv: 2506.20639v2",
                "arXiv:2506.20639v2 [cs.CL]",
                "https://arxiv.org/abs/2506.20639",
                "http://arxiv.org/abs/2506.20639v3",
                "HTTPS://WWW.ARXIV.ORG/abs/2506.20639",
                "https://export.arxiv.org/abs/2506.20639",
                "arxiv.org/abs/2506.20639",
                "https://arxiv.org/pdf/2506.20639",
                "https://arxiv.org/pdf/2506.20639.pdf",
                "https://arxiv.org/pdf/2506.20639v2.pdf",
                "https://arxiv.org/pdf/2506.20639v2#page=3",
                "https://arxiv.org/html/2506.20639v1",
                "https://arxiv.org/abs/2506.20639?context=cs",
                "https://arxiv.org/abs/2506.20639/",
                "10.48550/arXiv.2506.20639",
                "https://doi.org/10.48550/arXiv.2506.20639"
            })
    void readsEveryUsualSpellingAsTheSameId(String text) {
        assertEquals(Optional.of(new ArxivId("2506.20639")), ArxivId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "math/0309136",
                "math.GT/0309136",
                "math.GT/0309136v1",
                "arXiv:math.GT/0309136",
                "https://arxiv.org/abs/math/0309136v2",
                "https://arxiv.org/pdf/math/0309136v2.pdf"
            })
    void leavesOutTheSubjectClassOfAnOldId(String text) {
        assertEquals(Optional.of(new ArxivId("math/0309136")), ArxivId.parse(text));
    }

    @Test
    void readsOldIdsOfOtherArchives() {
        assertEquals("cs/0112017", ArxivId.parse("cs/0112017").orElseThrow().value());
        assertEquals(
                "hep-th/9901001",
                ArxivId.parse("hep-th/9901001v3").orElseThrow().value());
        assertEquals(
                "cond-mat/0102003",
                ArxivId.parse("cond-mat.dis-nn/0102003").orElseThrow().value());
    }

    @Test
    void knowsWhenTheFifthDigitCame() {
        assertEquals(Optional.of(new ArxivId("0704.0001")), ArxivId.parse("0704.0001"));
        assertEquals(Optional.of(new ArxivId("1412.7878")), ArxivId.parse("1412.7878"));
        assertEquals(Optional.of(new ArxivId("1501.00001")), ArxivId.parse("1501.00001"));
        assertEquals(Optional.empty(), ArxivId.parse("1412.78780"));
        assertEquals(Optional.empty(), ArxivId.parse("1501.0001"));
        assertEquals(Optional.empty(), ArxivId.parse("0703.0001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2506",
                "2506.2063",
                "2506.206390",
                "2513.20639",
                "2500.20639",
                "2506.20639v",
                "2506.20639v0",
                "2506.20639 and more",
                "x2506.20639",
                "cs/011201",
                "cs/0113017",
                "CS/0112017",
                "https://example.org/abs/2506.20639",
                "https://arxiv.org.example.org/abs/2506.20639",
                "https://arxiv.org/list/2506.20639",
                "10.1000/182"
            })
    void findsNoIdInAnythingElse(String text) {
        assertEquals(Optional.empty(), ArxivId.parse(text));
    }

    @Test
    void isFoundInATextWhereverItStandsAsAWord() {
        assertEquals(
                "see (2506.20639), 2406.07524. \"math/0309136\" -hep-th/9901001 -\"cs/0112017 codes\"",
                ArxivId.normalised("see (arXiv:2506.20639v2 [cs.LG]), https://arxiv.org/abs/2406.07524v1."
                        + " \"math.GT/0309136v1\" -hep-th/9901001v3 -\"arxiv: cs/0112017v1 codes\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x2506.20639v1",
                "https://my-arxiv.org/abs/2506.20639v1",
                "version v2 [sic] of 3.14",
                "2506.20639v0",
                "hep-th/9901001v2x",
                "$1 \\2506 \"",
            })
    void isNoPartOfAnotherWordOfAText(String text) {
        assertEquals(text, ArxivId.normalised(text));
    }

    @Test
    void holdsTheNormalSpellingOnly() {
        assertThrows(IllegalArgumentException.class, () -> new ArxivId("2506.20639v1"));
        assertThrows(IllegalArgumentException.class, () -> new ArxivId("math.GT/0309136"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2506.20639",
                "0704.0001",
                "1412.7062",
                "ARXIV:2506.20639v2 [cs.CL]",
                "https://arxiv.org/pdf/2506.20639v2.pdf",
                "https://doi.org/10.48550/arXiv.2506.20639",
                "math.GT/0309136v1",
                "cond-mat.mtrl-sci/0309136",
                "hep-th/9901001"
            })
    void isSomethingThatTheDocumentSaysOfEverySpelling(String text) {
        assertTrue(ArxivId.parse(text).isPresent(), text);
        assertTrue(WITHIN.matcher(text).find(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-t.HO/6748218", "2513.20639", "0703.1234", "1501.1234", "math/8909136", "2506"})
    void isNothingThatTheDocumentExcludes(String text) {
        assertFalse(ArxivId.parse(text).isPresent(), text);
        assertFalse(WITHIN.matcher(text).find(), text);
    }
}
