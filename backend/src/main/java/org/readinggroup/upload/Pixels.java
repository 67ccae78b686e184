package org.readinggroup.upload;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Pixels on their way to what is kept: as large as needed, upright, and in the colours of the web. */
final class Pixels {
    private Pixels() {}

    /** The picture with its longer side at most {@code longest}; smaller ones keep their size. */
    static BufferedImage fit(BufferedImage picture, int longest) {
        BufferedImage fitting = isOtherGrey(picture) ? colours(picture) : picture;
        double factor = Math.min(1, (double) longest / Math.max(fitting.getWidth(), fitting.getHeight()));
        int width = (int) Math.max(1, Math.round(fitting.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(fitting.getHeight() * factor));
        // Drawing looks at four pixels for each new one; smaller steps than that would leave pixels out.
        while (fitting.getWidth() > 2 * width || fitting.getHeight() > 2 * height) {
            fitting = draw(
                    fitting,
                    Math.max(width, (fitting.getWidth() + 1) / 2),
                    Math.max(height, (fitting.getHeight() + 1) / 2));
        }
        return draw(fitting, width, height);
    }

    /** Turns and mirrors, by an orientation of EXIF. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        boolean over = Orientation.turnsOver(orientation);
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage turned = empty(over ? height : width, over ? width : height, picture);
        draw(turned, picture, Orientation.upright(orientation, width, height));
        return turned;
    }

    /** Whether anything can be seen through. */
    static boolean hasTransparency(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same, of a type that encoders know: with plain transparency, or without any. */
    static BufferedImage plain(BufferedImage picture, boolean transparent) {
        BufferedImage plain = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        draw(plain, picture, new AffineTransform());
        return plain;
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height) {
        BufferedImage drawn = empty(width, height, picture);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static void draw(BufferedImage on, BufferedImage picture, AffineTransform how) {
        Graphics2D graphics = on.createGraphics();
        graphics.drawImage(picture, how, null);
        graphics.dispose();
    }

    /** Premultiplied, so that the colour of what cannot be seen does not bleed into its neighbours. */
    private static BufferedImage empty(int width, int height, BufferedImage like) {
        boolean alpha = like.getColorModel().hasAlpha();
        return new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
    }

    /** Grey that Java takes for linear light, and would draw too bright: with transparency, or with 16 bits. */
    private static boolean isOtherGrey(BufferedImage picture) {
        boolean isGrey = picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        return isGrey
                && (picture.getType() == BufferedImage.TYPE_CUSTOM
                        || picture.getType() == BufferedImage.TYPE_USHORT_GRAY);
    }

    private static BufferedImage colours(BufferedImage grey) {
        int width = grey.getWidth();
        Raster raster = grey.getRaster();
        int bands = raster.getNumBands();
        int shift = raster.getSampleModel().getSampleSize(0) - 8;
        BufferedImage colours = new BufferedImage(width, grey.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] samples = new int[width * bands];
        int[] row = new int[width];
        for (int y = 0; y < grey.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int value = samples[x * bands] >> shift;
                int alpha = bands > 1 ? samples[x * bands + 1] >> shift : 0xff;
                row[x] = alpha << 24 | value << 16 | value << 8 | value;
            }
            colours.setRGB(0, y, width, 1, row, 0, width);
        }
        return colours;
    }
}
