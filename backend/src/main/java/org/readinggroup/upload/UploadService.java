package org.readinggroup.upload;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.readinggroup.shared.edit.EditLock;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/** Takes uploads, and gives what was made of them. */
@Singleton
class UploadService {
    private static final Logger LOG = Logger.getLogger(UploadService.class);

    /** Bytes of an upload. */
    private static final int LARGEST = 10 * 1024 * 1024;

    /** Bytes that are in memory at once for each reader of a file. */
    static final int PIECE = 256 * 1024;

    private final Pictures pictures;
    private final UploadRepository repository;
    private final UploadDirectory directory;
    private final EditLock lock;
    private final Clock clock;

    UploadService(
            Pictures pictures, UploadRepository repository, UploadDirectory directory, EditLock lock, Clock clock) {
        this.pictures = pictures;
        this.repository = repository;
        this.directory = directory;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * What was made of an upload.
     *
     * @param isNew whether nobody had uploaded it before
     */
    record Made(Upload upload, boolean isNew) {}

    /** Keeps what is made of these bytes; ends the request where they are too many (413), or no picture or slides (400). */
    Made create(byte[] body, UUID accountId) {
        if (body.length > LARGEST) {
            throw new ProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE, "An upload must have at most %d bytes.".formatted(LARGEST));
        }
        MadeFile file = make(body);
        String hash = file.hash();
        boolean isNew = repository.keep(file, !directory.isUsed(), clock.instant(), accountId);
        if (directory.isUsed()) {
            // After the row: whoever is just removing the file holds it.
            directory.write(hash, file.bytes());
        }
        String url = "/media/" + hash + "." + file.type().ending();
        Upload upload = new Upload(url, file.type().mediaType(), file.width(), file.height(), file.bytes().length);
        return new Made(upload, isNew);
    }

    /** Removes what was uploaded then or earlier and is not used; returns how many files. The caller holds the transaction. */
    int removeUnused(Instant uploadedUntil) {
        lock.take();
        List<String> removed = repository.deleteUnused(uploadedUntil);
        if (directory.isUsed()) {
            removed.forEach(directory::delete);
        }
        return removed.size();
    }

    /** The file of that name, if it is of that type. */
    Optional<MediaFile> find(String hash, String ending) {
        return repository
                .find(hash)
                .filter(file -> file.type().ending().equals(ending))
                .filter(file -> file.isInRow() || isInDirectory(hash));
    }

    /** Some of a file's bytes: those that follow the first {@code from}, of which there are any. */
    byte[] piece(String hash, int from) {
        return repository.piece(hash, from, PIECE).orElseGet(() -> directory.piece(hash, from, PIECE));
    }

    private boolean isInDirectory(String hash) {
        if (directory.has(hash)) {
            return true;
        }
        LOG.warnf("The upload %s is not in the directory for uploads (READINGGROUP_UPLOADS_DIR)", hash);
        return false;
    }

    /** By what the bytes are; what somebody calls them does not matter. */
    private MadeFile make(byte[] body) {
        if (JpegFile.is(body)) {
            return pictures.make(JpegFile.read(body));
        }
        if (PngFile.is(body)) {
            return pictures.make(PngFile.read(body));
        }
        if (WebpFile.is(body)) {
            return pictures.make(WebpFile.read(body));
        }
        if (GifFile.is(body)) {
            return pictures.make(GifFile.read(body));
        }
        if (PdfFile.is(body)) {
            return PdfFile.read(body);
        }
        throw Refused.because("must be a picture (JPEG, PNG, WebP or GIF) or slides (PDF), by what is in it");
    }
}
