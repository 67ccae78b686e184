package org.readinggroup.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "信", "🦓", "aé信🦓", "🦓a"})
    void areAtMost75OctetsAndUnfoldToTheSameText(String unit) {
        for (int count : new int[] {0, 1, 18, 19, 25, 37, 74, 75, 76, 150, 1_000}) {
            String text = "X:" + unit.repeat(count) + "\r\nEND:X\r\n";

            String folded = new String(FoldedLines.of(text), StandardCharsets.UTF_8);

            for (String line : folded.split("\r\n", -1)) {
                assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            }
            assertEquals(text, folded.replace("\r\n ", ""));
        }
    }
}
