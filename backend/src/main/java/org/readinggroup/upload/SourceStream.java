package org.readinggroup.upload;

import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * The bytes of a picture as a decoder reads them, for a limited time. It ends decoding by an exception that no decoder catches:
 * asking them to stop is not heard by all.
 */
final class SourceStream extends ImageInputStreamImpl implements IIOReadProgressListener {
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final byte[] bytes;
    private final long end = System.nanoTime() + MOST_NANOS;

    SourceStream(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Decoding has taken longer than it may. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() {
        checkTime();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        checkTime();
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return most == 0 ? 0 : -1;
        }
        int count = (int) Math.min(most, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, from, count);
        streamPos += count;
        return count;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        checkTime();
    }

    private void checkTime() {
        if (System.nanoTime() - end > 0) {
            throw new TooSlow();
        }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}
}
