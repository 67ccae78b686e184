package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Editor.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.Wire;

/** Bodies are read as they are; one that says it is coded is refused, whether it is or not (RFC 9110, section 15.5.16). */
@QuarkusTest
class CodedBodyTest {
    private static final String TOPIC = "{\"name\": \"Compression\"}";

    @Inject
    Editor editor;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "deflate", "zstd", "identity, gzip", "compress"})
    void isRefusedWithTheCodingThatIsRead(String coding) {
        assertRefused(create(coding, TOPIC.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isRefusedWhereItIsCodedIndeed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(TOPIC.getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(create("gzip", bytes.toByteArray()));
    }

    @Test
    void isRefusedInThePublicHalfAndOnASecondLine() {
        Wire.Answer answer =
                Wire.sendBody("POST", "/api/v1/sign-in", "{}", "Content-Encoding: identity", "Content-Encoding: gzip");

        assertEquals(415, answer.status(), answer::text);
        assertEquals("identity", answer.header("Accept-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "identity, identity", ""})
    void isReadWhereItIsAsItIs(String coding) {
        assertEquals(201, create(coding, TOPIC.getBytes(StandardCharsets.UTF_8)).statusCode());
    }

    /** It would say that another coding helps (RFC 9110, section 12.5.3). */
    @Test
    void saysNothingOfCodingsWhereTheTypeIsWrong() {
        Response answer = editor.request().contentType("text/plain").body(TOPIC).post("/api/v1/admin/topics");

        problem(415, "unsupported-media-type", answer);
        assertNull(answer.header("Accept-Encoding"));
    }

    private static void assertRefused(Response answer) {
        String detail =
                problem(415, "unsupported-media-type", answer).get("detail").asText();
        assertTrue(detail.contains("Content-Encoding"), detail);
        assertTrue(detail.contains("identity"), detail);
        assertEquals("identity", answer.header("Accept-Encoding"));
    }

    private Response create(String coding, byte[] body) {
        return editor.request()
                .contentType("application/json")
                .header("Content-Encoding", coding)
                .body(body)
                .post("/api/v1/admin/topics");
    }
}
