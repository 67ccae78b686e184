package org.readinggroup.upload;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/** Makes pictures anew: nothing of a file goes on but what can be seen. */
@Singleton
class Pictures {
    /** Pixels of the longer side; twice what the page shows a video's picture with. */
    private static final int LONGEST_SIDE = 1_600;

    private static final float JPEG_QUALITY = 0.85f;

    /** Seconds for which a picture waits for the one before it. */
    private static final int PATIENCE = 2;

    /** One at a time, so that the memory of one is all that pictures take. */
    private final Semaphore turn = new Semaphore(1, true);

    /** The picture as it is kept: upright, JPEG, or PNG where something can be seen through. Ends the request where it is none. */
    MadeFile make(SourcePicture source) {
        awaitTurn();
        try {
            BufferedImage fitting = Pixels.fit(Decoder.decode(source), LONGEST_SIDE);
            BufferedImage upright = Pixels.upright(fitting, source.orientation());
            boolean transparent = Pixels.hasTransparency(upright);
            byte[] bytes = encode(Pixels.plain(upright, transparent), transparent);
            return new MadeFile(
                    transparent ? FileType.PNG : FileType.JPEG, bytes, upright.getWidth(), upright.getHeight());
        } finally {
            turn.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turn.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        ProblemType.UNAVAILABLE, "Other pictures are being made. Try again in a few seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, "The service is about to stop. Try again later.");
        }
    }

    private static byte[] encode(BufferedImage picture, boolean transparent) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(transparent ? "PNG" : "JPEG")
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (!transparent) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
