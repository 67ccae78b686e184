package org.readinggroup.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files as people have them, and the parts of which others can be put together. */
final class TestFiles {
    private TestFiles() {}

    /** Red on the left, blue on the right, with a white block in the upper left corner: turned or mirrored it looks different. */
    static BufferedImage photo(int width, int height) {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return photo;
    }

    /** A green block on nothing. */
    static BufferedImage cutOut(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        return picture;
    }

    static byte[] coded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] progressiveJpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with one more segment after its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] segment = joined(
                new byte[] {(byte) 0xff, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)
                },
                content);
        return joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** What a camera writes: how it was held, its maker, and where that was. */
    static byte[] exif(int orientation, String maker) {
        ByteBuffer block = ByteBuffer.allocate(80 + maker.length());
        block.put(bytes("Exif\0\0MM")).putShort((short) 42).putInt(8);
        block.putShort((short) 2);
        block.putShort((short) 0x010f)
                .putShort((short) 2)
                .putInt(maker.length())
                .putInt(38);
        block.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        block.putInt(0).put(bytes(maker));
        return block.array();
    }

    static byte[] png(byte[]... chunks) {
        return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, joined(chunks));
    }

    /** The header of a PNG: colour type 0 is grey, 2 RGB, 6 RGB with transparency. */
    static byte[] header(int width, int height, int bits, int colourType) {
        byte[] content = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) colourType)
                .array();
        return chunk("IHDR", content);
    }

    static byte[] chunk(String type, byte[] content) {
        CRC32 check = new CRC32();
        check.update(bytes(type));
        check.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(bytes(type))
                .put(content)
                .putInt((int) check.getValue())
                .array();
    }

    /** So many zeros, compressed to a thousandth. */
    static byte[] deflatedZeros(int megabytes) {
        byte[] zeros = new byte[1 << 20];
        Deflater deflater = new Deflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = 0; n < megabytes; n++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[content.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    /** A lossless WebP of one colour (RFC 9649, section 3): five codes with one symbol each, so that a pixel takes no bit. */
    static byte[] webpOfOneColour(int width, int height) {
        return webp("VP8L", losslessOfOneColour(width, height));
    }

    static byte[] losslessOfOneColour(int width, int height) {
        Bits bits = new Bits();
        bits.put(0x2f, 8);
        bits.put(width - 1, 14);
        bits.put(height - 1, 14);
        // No transparency, version 0; no transform, no cache of colours, one group of codes.
        bits.put(0, 1 + 3 + 1 + 1 + 1);
        for (int symbol : new int[] {0x40, 0x80, 0xc0, 0xff}) {
            bits.put(1, 1);
            bits.put(0, 1);
            bits.put(1, 1);
            bits.put(symbol, 8);
        }
        bits.put(1, 4);
        bits.put(0, 16);
        return bits.bytes.toByteArray();
    }

    static byte[] webp(String type, byte[] content) {
        byte[] padding = new byte[content.length & 1];
        byte[] chunk = joined(bytes(type), littleEndian(content.length), content, padding);
        return joined(bytes("RIFF"), littleEndian(chunk.length + 4), bytes("WEBP"), chunk);
    }

    static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    /** Slides of one empty page; {@code catalog} goes into the object that viewers read first. */
    static byte[] pdf(String catalog, byte[]... objects) {
        byte[] start =
                bytes("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<</Type /Catalog /Pages 2 0 R " + catalog + ">>\nendobj\n"
                        + "2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n"
                        + "3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200]>>\nendobj\n");
        return joined(start, joined(objects), bytes("trailer\n<</Root 1 0 R /Size 4>>\nstartxref\n0\n%%EOF\n"));
    }

    /** An object of a PDF in which others are packed. */
    static byte[] objectStream(String dictionary, byte[] packed) {
        return joined(
                bytes("4 0 obj\n<</Type /ObjStm /N 1 /First 4 " + dictionary + " /Length " + packed.length
                        + ">>\nstream\n"),
                packed,
                bytes("\nendstream\nendobj\n"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static final class Bits {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int count;

        void put(int value, int bits) {
            for (int n = 0; n < bits; n++) {
                current |= (value >> n & 1) << count;
                if (++count == 8) {
                    bytes.write(current);
                    current = 0;
                    count = 0;
                }
            }
        }
    }
}
