package org.readinggroup.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Organizers;

/** Whatever somebody uploads is refused, or what is made of it is a picture of ours. */
@QuarkusTest
class HostileUploadTest {
    /** None takes a second where nothing else runs; a machine that tests is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<String, byte[]> FILES = HostileFiles.all();

    private final Organizers organizers;

    HostileUploadTest(Organizers organizers) {
        this.organizers = organizers;
    }

    static Stream<String> names() {
        return FILES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedOrMadeHarmless(String name) {
        long start = System.nanoTime();
        Response answer = Uploads.upload(organizers.asOrganizer(), "image/png", FILES.get(name));
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertTrue(millis < PATIENCE.toMillis(), millis + " ms");
        if (answer.statusCode() >= 300) {
            assertEquals(400, answer.statusCode(), answer::asString);
            assertEquals("body", Api.json(answer).at("/violations/0/field").asText());
            return;
        }
        assertOurs(Api.json(answer).get("url").asText());
    }

    /** Whether the first is decoded in time depends on the machine; what comes next has its turn either way. */
    @Test
    void leavesRoomForTheNextPicture() {
        Uploads.upload(organizers.asOrganizer(), "image/png", FILES.get("PNG of 48 megapixels, 16 bits"));

        byte[] photo = TestFiles.coded(TestFiles.photo(60, 40), "jpg");
        Response next = Uploads.upload(organizers.asOrganizer(), "image/jpeg", photo);

        assertTrue(next.statusCode() < 300, next::asString);
    }

    private static void assertOurs(String url) {
        Response served = Api.get(url);
        byte[] bytes = served.asByteArray();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertEquals(200, served.statusCode());
        assertTrue(Set.of("image/jpeg", "image/png").contains(served.contentType()), served.contentType());
        assertFalse(text.contains("payload") || text.contains("PK\5\6") || text.contains("<html"));
        BufferedImage picture = TestFiles.decoded(bytes);
        assertNotNull(picture);
        assertTrue(Math.max(picture.getWidth(), picture.getHeight()) <= 1_600);
    }
}
