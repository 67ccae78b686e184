package org.readinggroup.upload;

/**
 * A picture as it was uploaded, reduced to what is needed to decode it: no metadata, no second picture, nothing behind its end.
 *
 * @param bytesPerPixel what a decoded pixel takes
 * @param orientation how it is to be turned, as EXIF numbers it: 1 to 8
 */
@SuppressWarnings("ArrayRecordComponent")
record SourcePicture(Format format, byte[] bytes, int width, int height, int bytesPerPixel, int orientation) {
    enum Format {
        JPEG,
        PNG,
        GIF,
        WEBP
    }

    private static final int LONGEST_SIDE = 12_000;
    private static final int MOST_PIXELS = 50_000_000;

    /** The decoder of WebP keeps all of a picture in memory, and does not look at a clock. */
    private static final int MOST_PIXELS_OF_WEBP = 8_000_000;

    /** Refuses what would take too much to decode, before anything is decoded. */
    SourcePicture {
        if (width <= 0 || height <= 0) {
            throw Refused.damaged(format.name());
        }
        int most = format == Format.WEBP ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > most) {
            throw Refused.because("must be a picture of at most %,d pixels a side and %d megapixels, not %d × %d"
                    .formatted(LONGEST_SIDE, most / 1_000_000, width, height));
        }
    }
}
