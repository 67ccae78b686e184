package org.readinggroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed ends with a sentence, and before anything is made: each in a JVM of its own. */
class StartTest {
    @TempDir
    Path folder;

    @Test
    void doesNotRepeatAnAddressThatHoldsAPassword() throws Exception {
        String message = refusal("QUARKUS_DATASOURCE_JDBC_URL=postgres://rg:sesame@127.0.0.1:1/rg");
        assertTrue(message.startsWith("QUARKUS_DATASOURCE_JDBC_URL must begin with jdbc:postgresql://"), message);
        assertFalse(message.contains("sesame"), message);
    }

    @Test
    void asksForThePortFirst() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            String message = refusal("QUARKUS_HTTP_PORT=" + taken.getLocalPort());
            assertTrue(message.startsWith("Another program listens on port " + taken.getLocalPort()), message);
        }
    }

    @Test
    void saysWhyAPathCannotBeWritten() throws Exception {
        // The shell writes the letter, whatever the locale of this JVM is.
        String message = refusal("LC_ALL=C", "READINGGROUP_DATA_DIR=\"$(printf 'data-\\303\\274')\"");
        assertTrue(message.startsWith("The path data-"), message);
        assertTrue(message.contains("LC_ALL=C.UTF-8"), message);
    }

    /** All that a start with these settings says. */
    private String refusal(String... settings) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path directory = Files.createDirectory(folder.resolve("working-directory"));
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "QUARKUS_HTTP_PORT=0 " + String.join(" ", settings) + " exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingGroup.class.getName())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        String said = new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1);
        assertEquals(1, code, said);
        assertEquals(1, said.lines().count(), said);
        assertEquals(List.of(), List.of(directory.toFile().list()));
        return said;
    }
}
