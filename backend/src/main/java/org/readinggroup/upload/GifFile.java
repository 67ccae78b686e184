package org.readinggroup.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.readinggroup.upload.SourcePicture.Format;

/** The blocks of a GIF (GIF89a, section 17) up to the end of its first frame. What follows is not even read. */
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int END = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;

    private final byte[] file;
    private final FileBytes in;

    private GifFile(byte[] file) {
        this.file = file;
        in = new FileBytes(file, "GIF");
    }

    static boolean is(byte[] file) {
        String start = new String(file, 0, Math.min(6, file.length), StandardCharsets.ISO_8859_1);
        return start.equals("GIF87a") || start.equals("GIF89a");
    }

    static SourcePicture read(byte[] file) {
        return new GifFile(file).read();
    }

    private SourcePicture read() {
        in.skip(10);
        int flags = in.u8();
        in.skip(2);
        skipPalette(flags);
        int headerEnd = in.position();
        byte[] control = {};
        while (true) {
            int start = in.position();
            int block = in.u8();
            if (block == FRAME) {
                return frame(headerEnd, control, start);
            }
            if (block != EXTENSION) {
                throw Refused.damaged("GIF");
            }
            int label = in.u8();
            skipData();
            if (label == GRAPHIC_CONTROL) {
                control = java.util.Arrays.copyOfRange(file, start, in.position());
            }
        }
    }

    private SourcePicture frame(int headerEnd, byte[] control, int start) {
        in.skip(4);
        int width = in.u16le();
        int height = in.u16le();
        skipPalette(in.u8());
        in.skip(1);
        skipData();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(in.position());
        kept.write(file, 0, headerEnd);
        kept.writeBytes(control);
        kept.write(file, start, in.position() - start);
        kept.write(END);
        return new SourcePicture(Format.GIF, kept.toByteArray(), width, height, 1, 1);
    }

    private void skipPalette(int flags) {
        if ((flags & 0x80) != 0) {
            in.skip(3 << ((flags & 7) + 1));
        }
    }

    /** Blocks that say their length, up to one of length 0. */
    private void skipData() {
        for (int length = in.u8(); length != 0; length = in.u8()) {
            in.skip(length);
        }
    }
}
