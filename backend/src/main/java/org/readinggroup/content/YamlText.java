package org.readinggroup.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as text: UTF-8 and nothing else, so that no editor's other encoding turns letters into others. */
final class YamlText {

    /** In bytes: a hundred times the group's own content, and what the parser reads in seconds whatever it is. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlText() {}

    /**
     * Decodes a whole file; a byte order mark, which some editors on Windows write first, is left out.
     *
     * @throws ContentException for a file that is too large, is not UTF-8, or holds nothing
     */
    static String decode(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            throw problems.alone(0, "is larger than " + MAX_BYTES / (1024 * 1024) + " MB; that is no content file");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw problems.alone(1, "is UTF-16, not UTF-8; save the file as UTF-8");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String octet = "0x%02X".formatted(bytes[in.position()]);
            throw problems.alone(
                    lineAt(text, text.length()), "is not UTF-8: the byte " + octet + "; save the file as UTF-8");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw problems.alone(1, "is empty; at least the group is due");
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** The line, from 1, of the character at an index; LF, CR and CRLF end a line. */
    static int lineAt(String text, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean halfOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !halfOfCrLf)) {
                line++;
            }
        }
        return line;
    }
}
