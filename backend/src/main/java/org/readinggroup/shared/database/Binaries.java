package org.readinggroup.shared.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once for each version from the archive that the package carries for this platform
 * (60 MB, 2 to 5 s). A folder is named by its archive and the archive's checksum, and has that name only when it is
 * whole.
 */
final class Binaries {
    private static final String PREFIX = "postgres-";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private Binaries() {}

    /**
     * @param folder where the unpacked versions live; versions that are no longer needed are removed from it
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     * @throws BuiltInPostgresException where there is nothing to unpack for this platform
     * @throws IOException where unpacking fails, for example on a full disk
     */
    static Path unpackInto(Path folder) throws IOException {
        String platform = platform();
        URL archive = Binaries.class.getClassLoader().getResource(PREFIX + platform + ".txz");
        if (archive == null) {
            throw new BuiltInPostgresException("This package brings no PostgreSQL for this machine (" + platform
                    + "). Build it on a machine of this kind, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of"
                    + " your own.");
        }
        Path home = folder.resolve(PREFIX + platform + "-" + checksum(archive));
        if (!Files.isDirectory(home)) {
            PrivateFiles.createFolders(folder);
            removeOthers(folder);
            Path partial = folder.resolve(home.getFileName() + ".partial");
            unpackWhole(archive, partial);
            // A power cut must not leave a program half there under its full name.
            PrivateFiles.syncDisk(partial);
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.syncFolder(folder);
        }
        return home;
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.startsWith("mac") ? "darwin" : system.replace(' ', '-');
        return switch (processor) {
            case "amd64", "x86_64" -> family + "-x86_64";
            case "aarch64", "arm64" -> family + "-arm_64";
            default -> family + "-" + processor;
        };
    }

    /** The CRC that the jar holds of the archive: at hand without reading 15 MB at every start. */
    private static String checksum(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long checksum = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(checksum);
    }

    private static void removeOthers(Path folder) throws IOException {
        List<Path> others;
        try (Stream<Path> found = Files.list(folder)) {
            others = found.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path other : others) {
            PrivateFiles.deleteTree(other);
        }
    }

    /** All of it or nothing: what did not fit on the disk does not stay there to fill it. */
    private static void unpackWhole(URL archive, Path target) throws IOException {
        try {
            unpack(archive, target);
        } catch (IOException e) {
            PrivateFiles.deleteTree(target);
            throw e;
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        PrivateFiles.createFolders(target);
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                unpack(entry, entries, target);
                entry = entries.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException(
                    "The archive of PostgreSQL's programs names a file outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            PrivateFiles.write(path, content, (entry.getMode() & OWNER_MAY_EXECUTE) != 0);
        }
    }
}
