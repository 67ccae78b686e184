package org.readinggroup.upload;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (EXIF 2.32, tag 0x0112): 1 is upright, 2 to 8 are the ways to turn and mirror that. */
final class Orientation {
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** The orientation in an EXIF block that begins at {@code start}; upright where it says none or makes no sense. */
    static int read(byte[] block, int start) {
        try {
            ByteBuffer tiff =
                    ByteBuffer.wrap(block, start, block.length - start).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xffff;
            for (int n = 0; n < entries; n++) {
                int entry = directory + 2 + 12 * n;
                if ((tiff.getShort(entry) & 0xffff) == TAG) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException e) {
            return 1;
        }
    }

    /** Whether width and height change places. */
    static boolean turnsOver(int orientation) {
        return orientation >= 5;
    }

    /** What makes a picture of that size upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
