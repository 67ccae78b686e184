package org.readinggroup.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.readinggroup.upload.SourcePicture.Format;

/**
 * The chunks of a WebP (RFC 9649): the picture, or the first of an animation, and its transparency. The size is the one that
 * the coded picture itself says; what the container says of it is not believed.
 */
final class WebpFile {
    private static final int FRAME_HEADER = 16;
    private static final int HAS_ALPHA = 0x10;

    /** Follows the file: the decoder reads ahead, and takes a hundred times as long where there is nothing. */
    private static final byte[] AHEAD = new byte[64];

    private final FileBytes in;
    private byte[] alpha;
    private byte[] lossy;
    private byte[] lossless;

    private WebpFile(byte[] file) {
        in = new FileBytes(file, "WebP");
    }

    static boolean is(byte[] file) {
        String start = new String(file, 0, Math.min(12, file.length), StandardCharsets.ISO_8859_1);
        return start.startsWith("RIFF") && start.endsWith("WEBP");
    }

    static SourcePicture read(byte[] file) {
        return new WebpFile(file).read();
    }

    private SourcePicture read() {
        in.skip(4);
        in.lengthLe();
        in.skip(4);
        while (lossy == null && lossless == null) {
            String type = in.ascii(4);
            int length = in.lengthLe();
            if (type.equals("ANMF")) {
                // Goes on inside: the chunks of the first frame.
                in.skip(FRAME_HEADER);
            } else {
                chunk(type, in.take(length));
                in.skip(Math.min(length & 1, in.left()));
            }
        }
        return lossless != null ? lossless() : lossy();
    }

    private void chunk(String type, byte[] content) {
        switch (type) {
            case "ALPH" -> alpha = content;
            case "VP8 " -> lossy = content;
            case "VP8L" -> lossless = content;
            default -> {
                // Profiles, EXIF and XMP are left behind.
            }
        }
    }

    private SourcePicture lossless() {
        FileBytes header = new FileBytes(lossless, "WebP");
        if (header.u8() != 0x2f) {
            throw Refused.damaged("WebP");
        }
        int low = header.u16le();
        int high = header.u16le();
        int width = (low & 0x3fff) + 1;
        int height = ((high & 0xfff) << 2 | low >> 14) + 1;
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        write(chunks, "VP8L", lossless);
        return picture(chunks, width, height);
    }

    private SourcePicture lossy() {
        FileBytes header = new FileBytes(lossy, "WebP");
        boolean isKeyFrame = (header.u24le() & 1) == 0;
        if (!isKeyFrame || header.u24le() != 0x2a019d) {
            throw Refused.damaged("WebP");
        }
        int width = header.u16le() & 0x3fff;
        int height = header.u16le() & 0x3fff;
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        if (alpha != null) {
            ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            extended.putInt(HAS_ALPHA).putShort((short) (width - 1)).put((byte) 0);
            extended.putShort((short) (height - 1)).put((byte) 0);
            write(chunks, "VP8X", extended.array());
            write(chunks, "ALPH", alpha);
        }
        write(chunks, "VP8 ", lossy);
        return picture(chunks, width, height);
    }

    private static SourcePicture picture(ByteArrayOutputStream chunks, int width, int height) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(chunks.size() + 12);
        ByteBuffer length =
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(chunks.size() + 4);
        kept.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        kept.writeBytes(length.array());
        kept.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        kept.writeBytes(chunks.toByteArray());
        kept.writeBytes(AHEAD);
        return new SourcePicture(Format.WEBP, kept.toByteArray(), width, height, 4, 1);
    }

    private static void write(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        if ((content.length & 1) != 0) {
            out.write(0);
        }
    }
}
