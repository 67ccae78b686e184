package org.readinggroup.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.upload.TestFiles.bytes;
import static org.readinggroup.upload.TestFiles.coded;
import static org.readinggroup.upload.TestFiles.cutOut;
import static org.readinggroup.upload.TestFiles.decoded;
import static org.readinggroup.upload.TestFiles.exif;
import static org.readinggroup.upload.TestFiles.pdf;
import static org.readinggroup.upload.TestFiles.photo;
import static org.readinggroup.upload.TestFiles.withSegment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.Wire;

/** Organizers upload pictures and slides, and everybody sees them. */
@QuarkusTest
class UploadTest {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final byte[] SLIDES = pdf("");

    private final Organizers organizers;
    private final Database database;

    UploadTest(Organizers organizers, Database database) {
        this.organizers = organizers;
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "gif, image/gif"})
    void makesAPictureAnewAndServesItForGood(String format, String declared) {
        byte[] file = coded(photo(300, 200), format);

        JsonNode upload = created(declared, file);

        assertTrue(upload.get("url").asText().matches("/media/[0-9a-f]{32}\\.jpg"), upload::toString);
        assertEquals("image/jpeg", upload.get("mediaType").asText());
        assertEquals(300, upload.get("width").asInt());
        assertEquals(200, upload.get("height").asInt());
        Response served = Api.get(upload.get("url").asText());
        assertEquals(200, served.statusCode());
        assertEquals(upload.get("bytes").asInt(), served.asByteArray().length);
        assertFalse(Arrays.equals(file, served.asByteArray()));
        assertLooksLike(photo(300, 200), decoded(served.asByteArray()));
    }

    @Test
    void readsWebp() {
        JsonNode upload = created("image/webp", TestFiles.webpOfOneColour(640, 480));

        BufferedImage picture = decoded(Api.get(upload.get("url").asText()).asByteArray());
        assertEquals(640, picture.getWidth());
        assertEquals(480, picture.getHeight());
        assertNear(new Color(0x80, 0x40, 0xc0), picture.getRGB(320, 240));
    }

    @Test
    void keepsTransparencyAsPng() {
        JsonNode upload = created("image/png", coded(cutOut(400, 200), "png"));

        assertEquals("image/png", upload.get("mediaType").asText());
        assertTrue(upload.get("url").asText().endsWith(".png"), upload::toString);
        BufferedImage picture = decoded(Api.get(upload.get("url").asText()).asByteArray());
        assertEquals(0, picture.getRGB(5, 5) >>> 24);
        assertNear(Color.GREEN, picture.getRGB(200, 100));
    }

    @Test
    void keepsTheBrightnessOfGrey() {
        for (int type : new int[] {0, 4}) {
            // One row of a filter byte and 40 pixels, all of them opaque in the middle of the scale.
            byte[] rows = new byte[30 * (1 + 40 * (type == 0 ? 1 : 2))];
            for (int n = 0; n < rows.length; n++) {
                int inRow = n % (rows.length / 30);
                rows[n] = (byte) (inRow == 0 ? 0 : type == 4 && inRow % 2 == 0 ? 255 : 128);
            }
            byte[] grey = TestFiles.png(
                    TestFiles.header(40, 30, 8, type),
                    TestFiles.chunk("IDAT", TestFiles.deflated(rows)),
                    TestFiles.chunk("IEND", new byte[0]));

            Response answer = Uploads.upload(organizers.asOrganizer(), "image/png", grey);

            String url = Api.json(answer).get("url").asText();
            assertNear(
                    new Color(128, 128, 128),
                    decoded(Api.get(url).asByteArray()).getRGB(20, 15));
        }
    }

    @Test
    void keepsSlidesAsTheyAre() {
        JsonNode upload = created("application/pdf", SLIDES);

        Response served = Api.get(upload.get("url").asText());
        assertTrue(upload.get("url").asText().endsWith(".pdf"), upload::toString);
        assertTrue(upload.get("width").isNull() && upload.get("height").isNull(), upload::toString);
        assertEquals("application/pdf", served.header("Content-Type"));
        assertArrayEquals(SLIDES, served.asByteArray());
        // A sandbox would keep Chrome and Safari from showing them.
        assertFalse(served.header("Content-Security-Policy").contains("sandbox"));
    }

    @Test
    void takesSlidesWhosePackedObjectsOnlyShowPages() {
        byte[] objects = TestFiles.deflated(bytes("5 0 <</Type /Annot /A <</S /URI>>>>"));

        created("application/pdf", pdf("", TestFiles.objectStream("/Filter /FlateDecode", objects)));
    }

    @Test
    void tellsTheTypeByTheContent() {
        assertEquals(
                "image/jpeg",
                created("application/pdf", coded(photo(31, 17), "png"))
                        .get("mediaType")
                        .asText());
    }

    @Test
    void makesLargePicturesSmaller() {
        JsonNode upload = created("image/jpeg", coded(photo(4_000, 3_000), "jpg"));

        BufferedImage picture = decoded(Api.get(upload.get("url").asText()).asByteArray());
        assertEquals(1_600, picture.getWidth());
        assertEquals(1_200, picture.getHeight());
        assertEquals(1_600, upload.get("width").asInt());
        assertLooksLike(photo(1_600, 1_200), picture);
    }

    /** What stands upright once the camera's turn is undone, for each of the eight ways to hold one (EXIF 2.32). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotoUpright(int orientation) {
        BufferedImage upright = photo(160, 80);
        byte[] held = withSegment(coded(held(upright, orientation), "jpg"), 0xe1, exif(orientation, "Camera"));

        Response answer = Uploads.upload(organizers.asOrganizer(), "image/jpeg", held);

        String url = Api.json(answer).get("url").asText();
        assertLooksLike(upright, decoded(Api.get(url).asByteArray()));
    }

    @Test
    void leavesOutWhereAPhotoWasTaken() {
        byte[] photo = withSegment(coded(photo(90, 60), "jpg"), 0xe1, exif(1, "GPS 48.2082 N 16.3738 E"));
        byte[] commented = withSegment(photo, 0xfe, bytes("taken at home"));

        String url = created("image/jpeg", commented).get("url").asText();

        String served = new String(Api.get(url).asByteArray(), StandardCharsets.ISO_8859_1);
        for (String metadata : new String[] {"Exif", "GPS", "taken at home"}) {
            assertFalse(served.contains(metadata), metadata);
        }
    }

    @Test
    void givesTheSameAddressForTheSameBytes() throws SQLException {
        byte[] file = coded(photo(77, 33), "png");
        JsonNode first = created("image/png", file);

        Response again = Uploads.upload(organizers.withWriteToken(), "image/png", file);

        assertEquals(200, again.statusCode());
        assertNull(again.header("Location"));
        assertEquals(first, Api.json(again));
        assertNotEquals(
                first.get("url"),
                created("image/png", coded(photo(78, 33), "png")).get("url"));
        assertEquals(
                Organizers.ORGANIZER.toString(),
                database.value(
                        "select account_id from upload where hash = ?",
                        first.get("url").asText().substring(7, 39)));
    }

    @Test
    void isServedForGoodAndNeverAsHtml() {
        String url =
                created("image/jpeg", coded(photo(50, 40), "jpg")).get("url").asText();

        Response served = Api.get(url);

        assertEquals("image/jpeg", served.header("Content-Type"));
        assertEquals("public, max-age=31536000, immutable", served.header("Cache-Control"));
        assertEquals('"' + url.substring(7, 39) + '"', served.header("ETag"));
        assertEquals("nosniff", served.header("X-Content-Type-Options"));
        assertEquals("cross-origin", served.header("Cross-Origin-Resource-Policy"));
        assertEquals("default-src 'none'; frame-ancestors 'none'; sandbox", served.header("Content-Security-Policy"));
        Wire.Answer head = Wire.head(url);
        assertEquals(200, head.status());
        assertEquals(String.valueOf(served.asByteArray().length), head.header("Content-Length"));
        Wire.Answer unchanged = Wire.get(url, "If-None-Match: " + served.header("ETag"));
        assertEquals(304, unchanged.status());
        assertEquals(0, unchanged.body().length);
        assertEquals(served.header("ETag"), unchanged.header("ETag"));
    }

    @Test
    void isNotThereUnderAnotherNameOrType() {
        String url =
                created("image/jpeg", coded(photo(51, 40), "jpg")).get("url").asText();

        for (String other : new String[] {
            url.replace(".jpg", ".png"),
            url.replace(".jpg", ".svg"),
            url.replace(".jpg", ""),
            url.replaceFirst("/media/..", "/media/00"),
            "/media/../../etc/passwd",
            "/media/" + url,
            "/media/claude-shannon.webp",
            "/media"
        }) {
            Wire.Answer answer = Wire.get(other);
            assertEquals(404, answer.status(), other);
            assertEquals("no-store", answer.header("Cache-Control"), other);
            assertEquals("text/html; charset=utf-8", answer.header("Content-Type"), other);
        }
    }

    @Test
    void isOnlyRead() {
        String url =
                created("image/jpeg", coded(photo(52, 40), "jpg")).get("url").asText();

        for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS"}) {
            Wire.Answer answer = Wire.send(method, url);
            assertEquals(405, answer.status(), method);
            assertEquals("GET, HEAD", answer.header("Allow"), method);
        }
        assertEquals(405, organizers.asOrganizer().get(Uploads.ADDRESS).statusCode());
    }

    @Test
    void refusesMoreThanTenMegabytes() throws Exception {
        assertTooLarge(Uploads.upload(organizers.asOrganizer(), "image/png", new byte[LARGEST + 1])
                .asString());
        assertEquals(
                400,
                Uploads.upload(organizers.asOrganizer(), "image/png", new byte[LARGEST])
                        .statusCode());
        assertTooLarge(inChunks(LARGEST + 1));
        assertTooLarge(inChunks(20 * 1024 * 1024));
    }

    @Test
    void refusesOtherTypes() {
        for (String type :
                new String[] {"image/svg+xml", "text/html", "application/json", "image/*", "application/octet-stream"
                }) {
            Response answer = Uploads.upload(organizers.asOrganizer(), type, coded(photo(9, 9), "png"));
            assertEquals(415, answer.statusCode(), type);
            assertTrue(Api.json(answer).get("detail").asText().contains("image/webp"), answer::asString);
        }
    }

    @Test
    void saysWhatWouldBeRight() {
        Response answer = Uploads.upload(organizers.asOrganizer(), "image/png", bytes("<svg/>"));

        assertEquals(400, answer.statusCode());
        JsonNode violation = Api.json(answer).at("/violations/0");
        assertEquals("body", violation.get("in").asText());
        assertEquals("body", violation.get("field").asText());
        assertEquals(
                "must be a picture (JPEG, PNG, WebP or GIF) or slides (PDF), by what is in it",
                violation.get("message").asText());
    }

    @Test
    void isForOrganizers() {
        byte[] file = coded(photo(12, 12), "png");

        assertEquals(
                401, Uploads.upload(organizers.asNobody(), "image/png", file).statusCode());
        assertEquals(
                403,
                Uploads.upload(organizers.withReadToken(), "image/png", file).statusCode());
        assertTrue(
                Uploads.upload(organizers.withWriteToken(), "image/png", file).statusCode() < 300);
    }

    private JsonNode created(String mediaType, byte[] file) {
        Response answer = Uploads.upload(organizers.asOrganizer(), mediaType, file);
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 200, answer::asString);
        assertEquals("private, no-store", answer.header("Cache-Control"));
        JsonNode upload = Api.json(answer);
        if (answer.statusCode() == 201) {
            assertTrue(answer.header("Location").endsWith(upload.get("url").asText()), answer.header("Location"));
        }
        return upload;
    }

    /** Sends so many zeros without saying how many. */
    private String inChunks(int bytes) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Uploads.ADDRESS))
                .header("Content-Type", "image/png")
                .header("Authorization", "Bearer " + organizers.writeToken())
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[bytes])))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
        return answer.body();
    }

    private static void assertTooLarge(String answer) {
        assertEquals("/problems/payload-too-large", Api.json(answer).get("type").asText(), answer);
    }

    /** The picture as a camera saves it that is held so. */
    private static BufferedImage held(BufferedImage upright, int orientation) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean over = orientation >= 5;
        BufferedImage held =
                new BufferedImage(over ? height : width, over ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int colour = upright.getRGB(x, y);
                switch (orientation) {
                    case 2 -> held.setRGB(right, y, colour);
                    case 3 -> held.setRGB(right, below, colour);
                    case 4 -> held.setRGB(x, below, colour);
                    case 5 -> held.setRGB(y, x, colour);
                    case 6 -> held.setRGB(y, right, colour);
                    case 7 -> held.setRGB(below, right, colour);
                    case 8 -> held.setRGB(below, x, colour);
                    default -> held.setRGB(x, y, colour);
                }
            }
        }
        return held;
    }

    /** By the middles of its parts; at their edges a JPEG smears. */
    private static void assertLooksLike(BufferedImage due, BufferedImage is) {
        assertEquals(due.getWidth(), is.getWidth());
        assertEquals(due.getHeight(), is.getHeight());
        for (int[] eighths : new int[][] {{1, 1}, {1, 6}, {6, 1}, {6, 6}, {3, 2}}) {
            int x = due.getWidth() * eighths[0] / 8;
            int y = due.getHeight() * eighths[1] / 8;
            assertNear(new Color(due.getRGB(x, y)), is.getRGB(x, y));
        }
    }

    private static void assertNear(Color due, int is) {
        Color colour = new Color(is);
        int off = Math.max(
                Math.abs(due.getRed() - colour.getRed()),
                Math.max(Math.abs(due.getGreen() - colour.getGreen()), Math.abs(due.getBlue() - colour.getBlue())));
        assertTrue(off <= 12, () -> due + " is due, not " + colour);
    }
}
