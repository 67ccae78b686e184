package org.readinggroup.upload;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Slides (ISO 32000-2). They are kept as they are; so those that would do something, hold other files, or are another kind of
 * file as well are refused, as far as the bytes and the compressed object streams show it.
 */
final class PdfFile {
    /** Browsers and printers take a file for a PDF by this; versions are 1.0 to 2.0. */
    private static final String START = "%PDF-";

    /** Where the end of the file has to stand. */
    private static final int TAIL = 1_024;

    /** The end of a ZIP's directory: 22 bytes and a comment, at the very end of a file. */
    private static final String ZIP_END = "PK\5\6";

    private static final int ZIP_COMMENT_LENGTH = 20;
    private static final int ZIP_END_LENGTH = 22;

    /** Names of what runs, sends, or holds files. All are long enough that compressed bytes do not spell them by chance. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "Rendition",
            "RichMedia",
            "EmbeddedFile",
            "EmbeddedFiles",
            "SubmitForm",
            "ImportData");

    private static final List<String> MARKUP = List.of("<script", "<html", "<!doctype html", "<iframe");
    private static final int LONGEST_MARKUP = 14;

    /** Codings of a stream that are not looked into; a writer of slides has no reason to take one for its objects. */
    private static final Set<String> OTHER_FILTERS = Set.of(
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL",
            "Crypt",
            "DecodeParms",
            "DP");

    private static final Set<String> KNOWN = known();

    /** What the object streams of one file may have together when they are unpacked. */
    private static final int MOST_OBJECTS = 32 * 1024 * 1024;

    private static final int LONGEST_NAME = 40;

    /** With a slash, every character as an escape of three, and what follows it. */
    private static final int LONGEST_WRITTEN_NAME = 1 + 3 * LONGEST_NAME + 1;

    private static final String BLANKS_AND_DELIMITERS = "\0\t\n\f\r ()<>[]{}/%";

    private final byte[] file;
    private long unpacked;
    private long packed;

    private PdfFile(byte[] file) {
        this.file = file;
    }

    static boolean is(byte[] file) {
        return startsWith(file, 0, START);
    }

    /** The slides as they are kept, which is as they came. */
    static MadeFile read(byte[] file) {
        new PdfFile(file).check();
        return new MadeFile(FileType.PDF, file, null, null);
    }

    private void check() {
        String end = new String(
                file, Math.max(0, file.length - TAIL), Math.min(TAIL, file.length), StandardCharsets.ISO_8859_1);
        int mark = end.lastIndexOf("%%EOF");
        if (mark < 0 || !end.contains("startxref")) {
            throw Refused.damaged("PDF");
        }
        if (!end.substring(mark + "%%EOF".length()).isBlank() || isZipToo()) {
            throw Refused.because("must be a PDF and nothing else; something follows its end");
        }
        if (hasMarkup()) {
            throw Refused.because("must be a PDF and nothing else; there is HTML in it");
        }
        if (refuseActive(file, 0, file.length).contains("Encrypt")) {
            throw Refused.because("must be a PDF that is not protected by a password");
        }
        readObjectStreams();
    }

    private boolean hasMarkup() {
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '<') {
                String text = new String(
                                file, at, Math.min(LONGEST_MARKUP, file.length - at), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
                if (MARKUP.stream().anyMatch(text::startsWith)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isZipToo() {
        for (int at = Math.max(0, file.length - ZIP_END_LENGTH - 0xffff); at <= file.length - ZIP_END_LENGTH; at++) {
            if (startsWith(file, at, ZIP_END)) {
                int comment =
                        (file[at + ZIP_COMMENT_LENGTH] & 0xff) | ((file[at + ZIP_COMMENT_LENGTH + 1] & 0xff) << 8);
                // Readers of ZIP forgive a comment that is too short or too long by a line's end.
                if (Math.abs(at + ZIP_END_LENGTH + comment - file.length) <= 2) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Newer files pack most of their objects, and with them what they do. */
    private void readObjectStreams() {
        int object = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == 'o' && startsWith(file, at, "obj")) {
                object = at;
            } else if (file[at] == 's' && startsWith(file, at, "stream") && !startsWith(file, at - 3, "end")) {
                Set<String> dictionary = names(file, object, at);
                object = at;
                if (dictionary.contains("ObjStm")) {
                    unpack(dictionary, at + "stream".length());
                }
            }
        }
    }

    private void unpack(Set<String> dictionary, int start) {
        if (dictionary.stream().anyMatch(OTHER_FILTERS::contains)) {
            throw Refused.because("must be a PDF whose objects are packed in the usual way, by FlateDecode alone");
        }
        if (!dictionary.contains("FlateDecode") && !dictionary.contains("Fl")) {
            // Plain ones were read with the file itself.
            return;
        }
        int at = start;
        while (at < file.length && (file[at] == '\r' || file[at] == '\n')) {
            at++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, at, file.length - at);
            readObjects(inflater);
            packed += inflater.getBytesRead();
            // Streams do not overlap, except in a file that wants the same bytes to be unpacked over and over.
            refuseBeyond(2L * file.length, packed);
        } catch (DataFormatException e) {
            throw Refused.damaged("PDF");
        } finally {
            inflater.end();
        }
    }

    /** Piece by piece; each begins with the end of the one before, in which a name may have begun. */
    private void readObjects(Inflater inflater) throws DataFormatException {
        byte[] piece = new byte[1 << 16];
        int old = 0;
        for (int read = inflater.inflate(piece); read > 0; ) {
            int length = old + read;
            refuseActive(piece, 0, length);
            unpacked += read;
            refuseBeyond(MOST_OBJECTS, unpacked);
            old = Math.min(length, LONGEST_WRITTEN_NAME);
            System.arraycopy(piece, length - old, piece, 0, old);
            read = inflater.inflate(piece, old, piece.length - old);
        }
    }

    private static void refuseBeyond(long most, long bytes) {
        if (bytes > most) {
            throw Refused.because("must be a PDF with less in it; its objects are too large to be looked through");
        }
    }

    private static Set<String> refuseActive(byte[] bytes, int from, int to) {
        Set<String> names = names(bytes, from, to);
        if (names.stream().anyMatch(ACTIVE::contains)) {
            throw Refused.because(
                    "must be a PDF that only shows pages, without scripts, forms that send, media or files in it");
        }
        return names;
    }

    /** The names in a stretch of bytes, those written with escapes ({@code /J#61vaScript}) too; only the few that matter here. */
    private static Set<String> names(byte[] bytes, int from, int to) {
        Set<String> found = new HashSet<>();
        StringBuilder name = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (bytes[at] != '/') {
                continue;
            }
            name.setLength(0);
            int next = at + 1;
            while (next < to && name.length() < LONGEST_NAME && BLANKS_AND_DELIMITERS.indexOf(bytes[next]) < 0) {
                int escaped = bytes[next] == '#' && next + 2 < to ? hex(bytes[next + 1], bytes[next + 2]) : -1;
                name.append((char) (escaped < 0 ? bytes[next] & 0xff : escaped));
                next += escaped < 0 ? 1 : 3;
            }
            String text = name.toString();
            if (KNOWN.contains(text)) {
                found.add(text);
            }
        }
        return found;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(ACTIVE);
        known.addAll(OTHER_FILTERS);
        known.addAll(List.of("Encrypt", "ObjStm", "FlateDecode", "Fl"));
        return known;
    }

    private static int hex(byte high, byte low) {
        int sixteens = Character.digit(high, 16);
        int ones = Character.digit(low, 16);
        return sixteens < 0 || ones < 0 ? -1 : sixteens << 4 | ones;
    }

    private static boolean startsWith(byte[] bytes, int at, String text) {
        if (at < 0 || at + text.length() > bytes.length) {
            return false;
        }
        for (int n = 0; n < text.length(); n++) {
            if (bytes[at + n] != text.charAt(n)) {
                return false;
            }
        }
        return true;
    }
}
