package org.readinggroup.upload;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jboss.logging.Logger;
import org.readinggroup.upload.SourcePicture.Format;

/** Turns a coded picture into pixels, within bounds of memory and time. */
final class Decoder {
    /** What the pixels may take; a larger picture is read with only every second or third pixel of every second or third row. */
    private static final long MOST_BYTES = 48_000_000;

    private static final Logger LOG = Logger.getLogger(Decoder.class);

    private Decoder() {}

    static BufferedImage decode(SourcePicture picture) {
        ImageReader reader = reader(picture.format());
        try (SourceStream in = new SourceStream(picture.bytes())) {
            reader.setInput(in, true, true);
            // The sizes that were judged have to be those that it will decode.
            if (reader.getWidth(0) != picture.width() || reader.getHeight(0) != picture.height()) {
                throw Refused.damaged(picture.format().name());
            }
            reader.addIIOReadProgressListener(in);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(picture);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (SourceStream.TooSlow e) {
            throw Refused.because("must be a picture that is decoded in less time; save it smaller");
        } catch (IOException | RuntimeException e) {
            // The decoders say of nonsense what comes to hand: an index out of bounds, a negative size, no element.
            LOG.debugf(e, "A %s could not be decoded", picture.format());
            throw Refused.damaged(picture.format().name());
        } finally {
            reader.dispose();
        }
    }

    private static int step(SourcePicture picture) {
        if (picture.format() == Format.WEBP) {
            return 1;
        }
        long bytes = (long) picture.width() * picture.height() * picture.bytesPerPixel();
        return (int) Math.ceil(Math.sqrt((double) bytes / MOST_BYTES));
    }

    private static ImageReader reader(Format format) {
        // Made by its own class: what looks for plug-ins would have to find it through the loader of classes of the
        // package.
        return format == Format.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format.name()).next();
    }
}
