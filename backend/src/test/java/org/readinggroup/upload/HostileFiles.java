package org.readinggroup.upload;

import static org.readinggroup.upload.TestFiles.bytes;
import static org.readinggroup.upload.TestFiles.chunk;
import static org.readinggroup.upload.TestFiles.coded;
import static org.readinggroup.upload.TestFiles.deflated;
import static org.readinggroup.upload.TestFiles.deflatedZeros;
import static org.readinggroup.upload.TestFiles.exif;
import static org.readinggroup.upload.TestFiles.header;
import static org.readinggroup.upload.TestFiles.joined;
import static org.readinggroup.upload.TestFiles.littleEndian;
import static org.readinggroup.upload.TestFiles.objectStream;
import static org.readinggroup.upload.TestFiles.pdf;
import static org.readinggroup.upload.TestFiles.photo;
import static org.readinggroup.upload.TestFiles.png;
import static org.readinggroup.upload.TestFiles.webp;
import static org.readinggroup.upload.TestFiles.withSegment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Files that somebody uploads to do harm, by what they are. Those that carry something to be run carry {@link #PAYLOAD}. */
final class HostileFiles {
    static final String PAYLOAD = "<script>alert('payload')</script>";

    private static final byte[] HTML = bytes("<!doctype html><html><body>" + PAYLOAD + "</body></html>");
    private static final byte[] ZIP = zip();
    private static final byte[] PNG = coded(photo(400, 300), "png");
    private static final byte[] JPEG = coded(photo(400, 300), "jpg");
    private static final byte[] GIF = coded(photo(100, 80), "gif");
    private static final byte[] SMALL_WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
    private static final byte[] BOMB = deflatedZeros(500);
    private static final byte[] IEND = chunk("IEND", new byte[0]);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles() {}

    static Map<String, byte[]> all() {
        HostileFiles hostile = new HostileFiles();
        hostile.otherKinds();
        hostile.pngs();
        hostile.jpegs();
        hostile.gifsAndWebps();
        hostile.pdfs();
        return hostile.files;
    }

    private void otherKinds() {
        files.put("nothing", new byte[0]);
        files.put("one byte", new byte[] {(byte) 0xff});
        files.put("SVG with a script", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + PAYLOAD + "</svg>"));
        files.put("SVG with an onload", bytes("<?xml version=\"1.0\"?><svg onload=\"alert('payload')\"/>"));
        files.put("HTML", HTML);
        files.put("HTML in UTF-16", new String(HTML, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16));
        files.put("HTML behind a blank and the start of a GIF", joined(bytes(" GIF89a"), HTML));
        files.put(
                "a bomb of XML entities",
                bytes("<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000) + "\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;\">]><svg>&c;&c;&c;</svg>"));
        files.put("ZIP", ZIP);
        files.put("BMP", coded(photo(100, 80), "bmp"));
        files.put("TIFF", coded(photo(100, 80), "tiff"));
        files.put("ICO", joined(new byte[] {0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0}, new byte[100]));
        files.put("MP4", joined(new byte[] {0, 0, 0, 24}, bytes("ftypisom"), new byte[100]));
        files.put("a program", joined(bytes("\u007fELF"), new byte[100]));
    }

    private void pngs() {
        files.put("HTML behind the signature of a PNG", png(HTML));
        files.put(
                "PNG of 30,000 by 30,000",
                png(header(30_000, 30_000, 8, 2), chunk("IDAT", deflated(new byte[9])), IEND));
        files.put(
                "PNG of 2^31 - 1 pixels a side",
                png(header(-1 >>> 1, -1 >>> 1, 8, 2), chunk("IDAT", new byte[9]), IEND));
        files.put("PNG of no pixels", png(header(0, 0, 8, 2), chunk("IDAT", deflated(new byte[9])), IEND));
        files.put(
                "PNG of 48 megapixels of nothing",
                png(header(12_000, 4_000, 8, 6), chunk("IDAT", deflatedZeros(184)), IEND));
        files.put(
                "PNG of 48 megapixels, 16 bits",
                png(header(12_000, 4_000, 16, 6), chunk("IDAT", deflatedZeros(367)), IEND));
        files.put("PNG of 48 megapixels, interlaced", interlaced(12_000, 4_000));
        files.put("PNG of one pixel, and 500 MB of data", png(header(1, 1, 8, 2), chunk("IDAT", BOMB), IEND));
        files.put("PNG with a bomb for a text", pngWith(chunk("zTXt", joined(bytes("a\0\0"), BOMB))));
        files.put("PNG with a bomb for a profile", pngWith(chunk("iCCP", joined(bytes("a\0\0"), BOMB))));
        files.put("PNG with a script for a text", pngWith(chunk("tEXt", bytes("Comment\0" + PAYLOAD))));
        files.put("PNG with HTML behind it", joined(PNG, HTML));
        files.put("PNG with a ZIP behind it", joined(PNG, ZIP));
        files.put(
                "PNG with a chunk longer than the file",
                png(header(1, 1, 8, 2), new byte[] {127, -1, -1, -1, 'I', 'D', 'A', 'T'}));
        files.put("PNG with noise for data", png(header(400, 300, 8, 2), chunk("IDAT", noise(5_000)), IEND));
        files.put(
                "PNG with a palette of noise",
                png(
                        header(400, 300, 8, 3),
                        chunk("PLTE", noise(5_000)),
                        chunk("IDAT", deflated(noise(120_300))),
                        IEND));
        files.put(
                "PNG of a colour type that there is not",
                png(header(10, 10, 8, 77), chunk("IDAT", deflated(noise(100))), IEND));
        files.put("PNG of 900,000 empty chunks", manyChunks());
        for (int percent : new int[] {1, 10, 50, 90, 99}) {
            files.put("PNG cut off at " + percent + " %", cut(PNG, percent));
        }
    }

    private void jpegs() {
        files.put("HTML behind the start of a JPEG", joined(new byte[] {-1, -40, -1, -32}, HTML));
        files.put("JPEG with a script for a comment", withSegment(JPEG, 0xfe, bytes(PAYLOAD)));
        files.put("JPEG with a script in EXIF", withSegment(JPEG, 0xe1, exif(1, PAYLOAD)));
        files.put(
                "JPEG with EXIF that points nowhere", withSegment(JPEG, 0xe1, joined(bytes("Exif\0\0MM"), noise(200))));
        files.put(
                "JPEG with a script in XMP",
                withSegment(JPEG, 0xe1, bytes("http://ns.adobe.com/xap/1.0/\0" + PAYLOAD)));
        files.put("JPEG with a script for a profile", withSegment(JPEG, 0xe2, bytes("ICC_PROFILE\0\1\1" + PAYLOAD)));
        files.put("JPEG with a ZIP behind it", joined(JPEG, ZIP));
        files.put("JPEG with HTML behind it", joined(JPEG, HTML));
        files.put("JPEG of 65,500 by 65,500", resized(JPEG, 65_500, 65_500));
        files.put("JPEG of 48 megapixels in 3 kB", resized(JPEG, 12_000, 4_000));
        files.put("JPEG of no height", resized(JPEG, 400, 0));
        byte[] progressive = TestFiles.progressiveJpeg(photo(400, 300));
        files.put("progressive JPEG of 48 megapixels", resized(progressive, 12_000, 4_000));
        files.put("progressive JPEG of 5,000 scans", manyScans(progressive, 5_000));
        files.put("progressive JPEG of 40 scans and 20 megapixels", resized(manyScans(progressive, 35), 5_000, 4_000));
        files.put("JPEG with other Huffman tables", spoiled(JPEG, 0xc4));
        files.put("JPEG with other quantization tables", spoiled(JPEG, 0xdb));
        files.put("JPEG with noise for data", noiseInScan(JPEG));
        files.put("JPEG of arithmetic coding", replaced(JPEG, 0xc0, 0xc9));
        for (int percent : new int[] {1, 10, 50, 90, 99}) {
            files.put("JPEG cut off at " + percent + " %", cut(JPEG, percent));
        }
    }

    private void gifsAndWebps() {
        files.put("GIF that is a JAR too", joined(GIF, ZIP));
        files.put(
                "GIF that is JavaScript too",
                joined(bytes("GIF89a/*"), Arrays.copyOfRange(GIF, 8, GIF.length), bytes("*/=1;alert('payload')")));
        files.put(
                "GIF with a script for a comment",
                joined(
                        Arrays.copyOf(GIF, 13 + palette(GIF)),
                        new byte[] {0x21, (byte) 0xfe, (byte) PAYLOAD.length()},
                        bytes(PAYLOAD),
                        new byte[1],
                        Arrays.copyOfRange(GIF, 13 + palette(GIF), GIF.length)));
        files.put("GIF of 20,000 frames", manyFrames());
        files.put("GIF of 65,535 by 65,535", hugeGif());
        files.put("GIF cut off in the middle", cut(GIF, 50));
        files.put("HTML behind the start of a GIF", joined(bytes("GIF89a"), HTML));
        files.put("WebP of 16,383 by 16,383 in 40 bytes", TestFiles.webpOfOneColour(16_383, 16_383));
        files.put("WebP of 8 megapixels in 40 bytes", TestFiles.webpOfOneColour(4_000, 2_000));
        files.put("lossy WebP of 8 megapixels in 40 bytes", lossy(4_000, 2_000));
        files.put("lossy WebP of 16,383 by 16,383 in 40 bytes", lossy(16_383, 16_383));
        files.put(
                "WebP whose container lies about its size",
                webp(
                        "VP8X",
                        joined(
                                new byte[10],
                                bytes("VP8L"),
                                littleEndian(30),
                                TestFiles.losslessOfOneColour(16_383, 16_383),
                                new byte[9])));
        files.put(
                "WebP that is shorter than it says",
                joined(bytes("RIFF"), littleEndian(1 << 30), bytes("WEBPVP8 "), littleEndian(1 << 29)));
        files.put(
                "WebP with noise for data",
                webp("VP8L", joined(Arrays.copyOf(TestFiles.losslessOfOneColour(1_000, 1_000), 5), noise(2_000))));
        files.put(
                "WebP with HTML for EXIF",
                joined(Arrays.copyOf(SMALL_WEBP, SMALL_WEBP.length), bytes("EXIF"), littleEndian(HTML.length), HTML));
        files.put("WebP cut off in the middle", cut(SMALL_WEBP, 50));
    }

    private void pdfs() {
        files.put("PDF with JavaScript", pdf("/OpenAction <</S /JavaScript /JS (app.alert('payload'))>>"));
        files.put("PDF with JavaScript in other letters", pdf("/OpenAction <</S /J#61vaScr#69pt /JS (payload)>>"));
        files.put(
                "PDF with packed JavaScript",
                pdf("", objectStream("/Filter /FlateDecode", deflated(bytes("1 0 <</S /JavaScript /JS (payload)>>")))));
        files.put(
                "PDF with JavaScript in another packing",
                pdf("", objectStream("/Filter [/ASCIIHexDecode /FlateDecode]", bytes("00>"))));
        files.put("PDF with a bomb of objects", pdf("", objectStream("/Filter /FlateDecode", BOMB)));
        files.put("PDF with packed noise", pdf("", objectStream("/Filter /FlateDecode", noise(1_000))));
        files.put("PDF of 600,000 streams", pdf("", bytes("obj/ObjStm/Fl " + "stream\n".repeat(600_000))));
        files.put("PDF that launches a program", pdf("/OpenAction <</S /Launch /F (payload.exe)>>"));
        files.put("PDF with a file in it", pdf("/Names <</EmbeddedFiles <</Names [(payload.exe) 9 0 R]>>>>"));
        files.put("PDF that sends a form", pdf("/OpenAction <</S /SubmitForm /F (https://example.org/)>>"));
        files.put("PDF with a password", pdf("/Encrypt 9 0 R"));
        files.put("PDF with HTML behind it", joined(pdf(""), HTML));
        files.put("PDF with HTML in it", pdf("/Comment (" + PAYLOAD + ")"));
        files.put("PDF with a ZIP behind it", joined(pdf(""), ZIP));
        files.put(
                "PDF with a ZIP in it",
                joined(pdf(""), Arrays.copyOf(ZIP, ZIP.length - 2), new byte[] {6, 0}, bytes("%%EOF\n")));
        files.put("PDF behind HTML", joined(HTML, pdf("")));
        files.put("PDF cut off in the middle", cut(pdf(""), 50));
        files.put("HTML behind the start of a PDF", joined(bytes("%PDF-1.7\n"), HTML));
    }

    private static byte[] pngWith(byte[] chunk) {
        int headerEnd = 8 + 25;
        return joined(Arrays.copyOf(PNG, headerEnd), chunk, Arrays.copyOfRange(PNG, headerEnd, PNG.length));
    }

    private static byte[] interlaced(int width, int height) {
        byte[] header = header(width, height, 8, 2);
        byte[] content = Arrays.copyOfRange(header, 8, 21);
        content[12] = 1;
        return png(chunk("IHDR", content), chunk("IDAT", deflatedZeros(140)), IEND);
    }

    private static byte[] manyChunks() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        byte[] empty = chunk("IDAT", new byte[0]);
        for (int n = 0; n < 800_000; n++) {
            chunks.writeBytes(empty);
        }
        return png(header(400, 300, 8, 2), chunks.toByteArray(), IEND);
    }

    private static byte[] cut(byte[] file, int percent) {
        return Arrays.copyOf(file, file.length * percent / 100);
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] resized(byte[] jpeg, int width, int height) {
        byte[] resized = jpeg.clone();
        int frame = Math.max(at(jpeg, 0xc0), at(jpeg, 0xc2));
        resized[frame + 5] = (byte) (height >> 8);
        resized[frame + 6] = (byte) height;
        resized[frame + 7] = (byte) (width >> 8);
        resized[frame + 8] = (byte) width;
        return resized;
    }

    private static byte[] manyScans(byte[] jpeg, int scans) {
        int last = at(jpeg, 0xda);
        for (int next = last; next >= 0; next = at(jpeg, 0xda, next + 2)) {
            last = next;
        }
        byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, jpeg.length - 2);
        for (int n = 0; n < scans; n++) {
            many.writeBytes(scan);
        }
        many.write(0xff);
        many.write(0xd9);
        return many.toByteArray();
    }

    private static byte[] spoiled(byte[] jpeg, int marker) {
        byte[] spoiled = jpeg.clone();
        int start = at(jpeg, marker) + 5;
        System.arraycopy(noise(40), 0, spoiled, start, 40);
        return spoiled;
    }

    private static byte[] noiseInScan(byte[] jpeg) {
        byte[] spoiled = jpeg.clone();
        for (int n = at(jpeg, 0xda) + 14; n < jpeg.length - 2; n++) {
            spoiled[n] = (byte) (n * 31 % 254);
        }
        return spoiled;
    }

    private static byte[] replaced(byte[] jpeg, int marker, int by) {
        byte[] replaced = jpeg.clone();
        replaced[at(jpeg, marker) + 1] = (byte) by;
        return replaced;
    }

    private static int at(byte[] jpeg, int marker) {
        return at(jpeg, marker, 0);
    }

    private static int at(byte[] jpeg, int marker, int from) {
        for (int n = from; n < jpeg.length - 1; n++) {
            if ((jpeg[n] & 0xff) == 0xff && (jpeg[n + 1] & 0xff) == marker) {
                return n;
            }
        }
        return -1;
    }

    private static int palette(byte[] gif) {
        return (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
    }

    private static byte[] manyFrames() {
        byte[] frame = Arrays.copyOfRange(GIF, 13 + palette(GIF), GIF.length - 1);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(GIF, 0, 13 + palette(GIF));
        int frames = Math.min(20_000, 9_000_000 / frame.length);
        for (int n = 0; n < frames; n++) {
            many.writeBytes(frame);
        }
        many.write(0x3b);
        return many.toByteArray();
    }

    private static byte[] hugeGif() {
        byte[] huge = GIF.clone();
        int frame = 13 + palette(GIF);
        while (huge[frame] != 0x2c) {
            frame++;
        }
        Arrays.fill(huge, frame + 5, frame + 9, (byte) 0xff);
        return huge;
    }

    private static byte[] lossy(int width, int height) {
        byte[] lossy = SMALL_WEBP.clone();
        lossy[26] = (byte) width;
        lossy[27] = (byte) (width >> 8);
        lossy[28] = (byte) height;
        lossy[29] = (byte) (height >> 8);
        return lossy;
    }

    /** The end of an empty directory, which is the shortest ZIP. */
    private static byte[] zip() {
        return joined(bytes("PK\5\6"), new byte[18]);
    }
}
