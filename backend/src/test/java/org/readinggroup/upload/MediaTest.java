package org.readinggroup.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.upload.TestFiles.bytes;
import static org.readinggroup.upload.TestFiles.pdf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;

/** Large files, as they are served. */
@QuarkusTest
class MediaTest {
    /** Far more than the buffers between the service and a reader hold. */
    private static final int LARGE = 10_000_000;

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @Test
    void aLargeFileIsServedAsItIs() {
        byte[] slides = large("whole");

        assertArrayEquals(slides, Api.get(uploaded(slides)).asByteArray());
    }

    @Test
    void aFileIsReadNoFasterThanItsReaderTakesIt() throws IOException, SQLException {
        byte[] slides = large("slowly");
        String url = uploaded(slides);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream().write(bytes("GET " + url + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            InputStream answer = socket.getInputStream();
            String status = new String(answer.readNBytes(15), StandardCharsets.ISO_8859_1);
            assertEquals("HTTP/1.1 200 OK", status);

            // What was not read yet cannot be sent any more; the length says that something is missing.
            database.run("delete from upload where hash = '%s'".formatted(url.substring(7, 39)));

            int rest = answer.readAllBytes().length;
            assertTrue(rest > UploadService.PIECE && rest < LARGE, () -> rest + " bytes");
        }
    }

    private String uploaded(byte[] file) {
        return Api.json(Uploads.upload(organizers.asOrganizer(), "application/pdf", file))
                .get("url")
                .asText();
    }

    /** Slides of a size; what they say makes their bytes differ from place to place and from others. */
    private static byte[] large(String text) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; lines.length() < LARGE; line++) {
            lines.append("% ").append(text).append(' ').append(line).append('\n');
        }
        return pdf("", bytes(lines.toString()));
    }
}
