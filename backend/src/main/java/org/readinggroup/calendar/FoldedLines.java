package org.readinggroup.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar to 75 octets (RFC 5545, section 3.1). ical4j counts characters, of which one can be four
 * octets; here no character is cut in two either.
 */
final class FoldedLines {
    private static final int LONGEST = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private FoldedLines() {}

    /** The bytes of a text whose lines end in CRLF and are not folded yet. */
    static byte[] of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream(bytes.length + bytes.length / 32);
        int length = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start + 1;
            while (end < bytes.length && isContinuation(bytes[end])) {
                end++;
            }
            boolean endsLine = bytes[start] == '\r' || bytes[start] == '\n';
            if (endsLine) {
                length = 0;
            } else if (length + end - start > LONGEST) {
                folded.writeBytes(FOLD);
                length = 1 + end - start;
            } else {
                length += end - start;
            }
            folded.write(bytes, start, end - start);
            start = end;
        }
        return folded.toByteArray();
    }

    private static boolean isContinuation(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
