package org.readinggroup.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readinggroup.shared.settings.SettingsException;

/** Uploads in a directory, where an operator wants them there. */
class UploadDirectoryTest {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015";
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void keepsAFileUnderItsHashAlone() throws IOException {
        UploadDirectory directory =
                new UploadDirectory(Optional.of(folder.resolve("made/anew").toString()));

        directory.write(HASH, BYTES);
        directory.write(HASH, BYTES);

        assertTrue(directory.isUsed());
        assertTrue(directory.has(HASH));
        assertArrayEquals(BYTES, directory.piece(HASH, 0, 10));
        try (Stream<Path> files = Files.list(folder.resolve("made/anew"))) {
            assertEquals(
                    List.of(HASH),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void givesAFileInPieces() {
        UploadDirectory directory = new UploadDirectory(Optional.of(folder.toString()));
        directory.write(HASH, BYTES);

        assertArrayEquals(new byte[] {1, 2}, directory.piece(HASH, 0, 2));
        assertArrayEquals(new byte[] {3}, directory.piece(HASH, 2, 2));
        assertThrows(UncheckedIOException.class, () -> directory.piece(HASH, 3, 2));
    }

    @Test
    void hasNothingThatNobodyUploaded() {
        assertFalse(new UploadDirectory(Optional.of(folder.toString())).has(HASH));
    }

    @Test
    void namesTheSettingOfOneThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        SettingsException refused = assertThrows(
                SettingsException.class,
                () -> new UploadDirectory(Optional.of(file.resolve("below").toString())));

        assertTrue(refused.getMessage().startsWith("READINGGROUP_UPLOADS_DIR is " + file), refused::getMessage);
    }

    @Test
    void isNotUsedWhereNobodyNamedOne() {
        UploadDirectory none = new UploadDirectory(Optional.empty());

        assertFalse(none.isUsed());
        assertFalse(none.has(HASH));
    }
}
