package org.readinggroup.shared.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Violation;

/** From the bytes of a request to one JSON object (RFC 8259: UTF-8, no name twice, nothing after the end). */
final class JsonText {
    /** Far more than any record of ours needs; files have an address of their own. */
    private static final int MOST_BYTES = 1_048_576;

    /** No body of ours is nested deeper than five; a bound keeps the parser's stack out of a stranger's hands. */
    private static final int DEEPEST = 32;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // As a double, a number with a fraction could be taken for one without.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /** The object; ends the request with 400 where the bytes are none, and with 413 where they are too many. */
    static ObjectNode object(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE, "The body must have at most %d bytes.".formatted(MOST_BYTES));
        }
        if (isBlank(bytes)) {
            throw refused("must be a JSON object, and is empty");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode node = MAPPER.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw refused("must be a JSON object");
        } catch (CharacterCodingException e) {
            throw refused("must be UTF-8");
        } catch (JsonProcessingException e) {
            throw refused(reason(e));
        } catch (NumberFormatException e) {
            // Jackson lets it through as BigDecimal throws it, which has room for nine digits and not for every ten.
            throw refused("must have no number with an exponent of more than nine digits");
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Never the parser's own words: they may repeat what was sent, and a body may hold a password. */
    private static String reason(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        if (message.startsWith("Duplicate field")) {
            return "must be an object with each name once; one stands twice" + where;
        }
        if (message.contains("nesting depth")) {
            return "must not be nested deeper than %d".formatted(DEEPEST);
        }
        return "must be one JSON object; it is malformed" + where;
    }

    private static ProblemException refused(String message) {
        return ProblemException.invalid(Violation.body("body", message));
    }
}
