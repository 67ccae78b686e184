package org.readinggroup.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.readinggroup.upload.SourcePicture.Format;

/**
 * The chunks of a PNG (W3C PNG, section 5). The picture itself is kept, with its palette and transparency; texts, profiles and
 * further frames are never unpacked.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER_LENGTH = 13;

    private PngFile() {}

    static boolean is(byte[] file) {
        return file.length >= SIGNATURE.length
                && Arrays.equals(SIGNATURE, 0, SIGNATURE.length, file, 0, SIGNATURE.length);
    }

    static SourcePicture read(byte[] file) {
        FileBytes in = new FileBytes(file, "PNG");
        in.skip(SIGNATURE.length);
        if (in.length() != HEADER_LENGTH || !in.ascii(4).equals("IHDR")) {
            throw Refused.damaged("PNG");
        }
        byte[] header = in.take(HEADER_LENGTH);
        in.skip(4);
        ByteBuffer values = ByteBuffer.wrap(header);
        int width = values.getInt();
        int height = values.getInt();
        int bits = values.get();
        int bytesPerPixel = channels(values.get()) * (bits > 8 ? 2 : 1);

        ByteArrayOutputStream data = new ByteArrayOutputStream(file.length);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length + 64);
        kept.writeBytes(SIGNATURE);
        write(kept, "IHDR", header);
        String type;
        do {
            int length = in.length();
            type = in.ascii(4);
            if (type.equals("IDAT")) {
                data.writeBytes(in.take(length));
            } else if ((type.equals("PLTE") || type.equals("tRNS")) && data.size() == 0) {
                write(kept, type, in.take(length));
            } else {
                in.skip(length);
            }
            in.skip(4);
        } while (!type.equals("IEND"));
        write(kept, "IDAT", data.toByteArray());
        write(kept, "IEND", new byte[0]);
        return new SourcePicture(Format.PNG, kept.toByteArray(), width, height, bytesPerPixel, 1);
    }

    private static int channels(int colourType) {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw Refused.damaged("PNG");
        };
    }

    private static void write(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
