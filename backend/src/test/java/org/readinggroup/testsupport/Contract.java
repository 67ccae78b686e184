package org.readinggroup.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The committed {@code openapi.yaml}, as a judge of answers: JSON Schema 2020-12, formats asserted, no field beside those named. */
public final class Contract {
    private static final String IRI = "https://readinggroup.test/openapi.json";
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How a Java class, a stack trace or a statement of SQL gives itself away. */
    private static final Pattern INNARDS = Pattern.compile(
            "(?i)\\b(org|io|com|java|jakarta)\\.[a-z]+\\.|(?-i:Exception\\b)|\\bat [a-z.]+\\(|hibernate|sqlstate");

    /** The headers that lead a client on. */
    private static final List<String> GONE_BY = List.of("ETag", "Link", "Location");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(JsonNode document) {
        this.document = document;
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(IRI, document.toString())));
    }

    /** The document at the project's root. */
    public static Contract committed() {
        return Committed.CONTRACT;
    }

    /** What {@code openapi.yaml} says, as JSON. */
    public static JsonNode read(Path file) {
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return JSON.valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer of the API, with the names of its headers; {@code mediaType} is null where it has none. */
    public record Answer(String method, String path, int status, Set<String> headers, String mediaType, String body) {
        private boolean has(String header) {
            return headers.stream().anyMatch(header::equalsIgnoreCase);
        }

        private boolean hasBody() {
            return !method.equals("HEAD") && !body.isEmpty();
        }
    }

    /** Everything that keeps an answer from being one of the contract; empty where it is one. */
    public List<String> violations(Answer answer) {
        Optional<String> operation = operation(answer);
        if (operation.isEmpty()) {
            return answer.status() < 400
                    ? List.of("No operation is documented for " + answer.method() + " " + answer.path())
                    : problem(answer, "/components/schemas/Problem");
        }
        String responses = operation.get() + "/responses/";
        String status = document.at(responses + answer.status()).isMissingNode() && answer.status() >= 400
                ? "default"
                : String.valueOf(answer.status());
        JsonNode response = document.at(responses + status);
        if (response.isMissingNode()) {
            return List.of("The status " + answer.status() + " is not documented");
        }
        String pointer = response.has("$ref") ? response.get("$ref").asText().substring(1) : responses + status;
        List<String> headers = headers(answer, document.at(pointer + "/headers"));
        if (!headers.isEmpty()) {
            return headers;
        }
        JsonNode content = document.at(pointer + "/content");
        if (content.isMissingNode()) {
            return answer.hasBody() ? List.of("A body is not documented") : List.of();
        }
        if (!answer.hasBody() && !answer.method().equals("HEAD")) {
            return List.of("The body is missing");
        }
        if (answer.mediaType() == null || !content.has(answer.mediaType())) {
            return List.of("The media type " + answer.mediaType() + " is not documented");
        }
        String schema = pointer + "/content/" + escaped(answer.mediaType()) + "/schema";
        return answer.status() >= 400 ? problem(answer, schema) : body(answer, schema);
    }

    /** What is promised has to be there; and what clients go by has to be promised. */
    private static List<String> headers(Answer answer, JsonNode documented) {
        Stream<String> missing = documented.properties().stream()
                .filter(header -> header.getValue().path("required").asBoolean() && !answer.has(header.getKey()))
                .map(header -> "The header " + header.getKey() + " is missing");
        // 304 repeats the headers of the answer that it confirms.
        Stream<String> surplus = GONE_BY.stream()
                .filter(header -> answer.status() != 304 && answer.has(header) && !documented.has(header))
                .map(header -> "The header " + header + " is not documented");
        return Stream.concat(missing, surplus).toList();
    }

    private List<String> problem(Answer answer, String schema) {
        if (!PROBLEM.equals(answer.mediaType())) {
            return List.of("A problem is due, not " + answer.mediaType());
        }
        if (INNARDS.matcher(answer.body()).find()) {
            return List.of("The problem tells of our innards: " + answer.body());
        }
        return body(answer, schema);
    }

    private List<String> body(Answer answer, String schema) {
        if (!answer.hasBody()) {
            return List.of();
        }
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return List.of("The body is no JSON: " + e.getOriginalMessage());
        }
        Stream<String> wrongStatus =
                answer.status() >= 400 && body.path("status").asInt() != answer.status()
                        ? Stream.of("status: is " + body.path("status") + ", but the answer has " + answer.status())
                        : Stream.empty();
        return Stream.concat(wrongStatus, errors(schema, body).stream()).toList();
    }

    /** What is wrong with a value by a schema of the document; {@code schema} is a JSON pointer. */
    public List<String> errors(String schema, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(IRI + "#" + schema)).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** Where in the document the operation of an address stands. */
    private Optional<String> operation(Answer answer) {
        String method = answer.method().equals("HEAD") ? "get" : answer.method().toLowerCase(Locale.ROOT);
        return document.get("paths").properties().stream()
                .filter(path -> path.getValue().has(method)
                        && template(path.getKey()).matcher(answer.path()).matches())
                .map(path -> "/paths/" + escaped(path.getKey()) + "/" + method)
                .findFirst();
    }

    private static Pattern template(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    private static final class Committed {
        private static final Contract CONTRACT = new Contract(closed(Contract.read(Path.of("../openapi.yaml"))));

        /** The document says which fields there are; an answer of ours must not have others, though clients should bear them. */
        private static JsonNode closed(JsonNode document) {
            document.at("/components/schemas").forEach(schema -> {
                if (schema.has("properties")) {
                    ((ObjectNode) schema).put("additionalProperties", false);
                }
            });
            return document;
        }
    }
}
