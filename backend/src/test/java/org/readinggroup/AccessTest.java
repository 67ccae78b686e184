package org.readinggroup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Contract;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;

/**
 * Who may do what: every operation of the contract by every kind of caller, as {@code access.csv} has it. {@code in} stands for
 * an answer that the gate had no part in. After a look at what has changed, {@code -Dreadinggroup.write-access-table=true}
 * writes the table anew.
 */
@QuarkusTest
class AccessTest {
    private static final Path TABLE = Path.of("src/test/resources/access.csv");

    /** No operation takes it, so that none does anything. */
    private static final byte[] BODY = "{\"no such field\": 1}".getBytes(StandardCharsets.UTF_8);

    private final Map<String, Supplier<RequestSpecification>> callers = new LinkedHashMap<>();

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    private final JsonNode document = Contract.read(Path.of("../openapi.yaml"));

    @BeforeEach
    void nameTheCallers() {
        callers.put("nobody", organizers::asNobody);
        callers.put("read token", organizers::withReadToken);
        callers.put("write token", organizers::withWriteToken);
        callers.put("expired token", organizers::withExpiredToken);
        callers.put("revoked token", organizers::withRevokedToken);
        callers.put("organizer", organizers::asOrganizer);
        callers.put("owner", organizers::asOwner);
        callers.put("disabled account", organizers::asDisabled);
        callers.put("cookie and token", organizers::withCookieAndToken);
    }

    @Test
    void isAsTheTableSays() throws IOException, SQLException {
        database.run("delete from rate_limit");
        List<String> rows = new ArrayList<>(List.of("operation," + String.join(",", callers.keySet())));
        forEachOperation((method, path, operation) -> rows.add(row(method, path, operation)));
        if (Boolean.getBoolean("readinggroup.write-access-table")) {
            Files.write(TABLE, rows);
        }

        assertEquals(String.join("\n", rows), String.join("\n", Files.readAllLines(TABLE)));
    }

    /** The table itself is judged too, by what the document says of who may ask. */
    @Test
    void isWhatTheContractPromises() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        Files.readAllLines(TABLE)
                .forEach(row -> table.put(row.replaceFirst(",.*", ""), row.replaceFirst("[^,]*,", "")));
        forEachOperation((method, path, operation) ->
                assertEquals(promised(method, path, operation), table.get(method + " " + path), method + " " + path));
    }

    private static String promised(String method, String path, JsonNode operation) {
        if (!path.startsWith("/api/v1/admin/")) {
            return "in,in,in,in,in,in,in,in,in";
        }
        boolean tokens = operation.get("security").toString().contains("token");
        boolean owners = operation.at("/tags/0").asText().equals("Accounts");
        String read = tokens && method.equals("GET") ? "in" : "403";
        return String.join(
                ",", "401", read, tokens ? "in" : "403", "401", "401", owners ? "403" : "in", "in", "401", "401");
    }

    private String row(String method, String path, JsonNode operation) {
        StringBuilder row = new StringBuilder(method + " " + path);
        callers.values().forEach(caller -> row.append(',').append(cell(caller.get(), method, path, operation)));
        return row.toString();
    }

    private static String cell(RequestSpecification caller, String method, String path, JsonNode operation) {
        String address = path.replace("{id}", "00000000-0000-4000-8000-000000000000")
                .replace("{revision}", "999999")
                .replaceAll("\\{[^}]+}", "no-such-record");
        if (!method.equals("GET")) {
            caller.header("If-Match", "\"0\"");
            if (operation.has("requestBody")) {
                caller.contentType(operation
                                .at("/requestBody/content")
                                .fieldNames()
                                .next())
                        .body(BODY);
            }
        }
        int status = caller.request(method, address).statusCode();
        return status == 401 || status == 403 ? String.valueOf(status) : "in";
    }

    private interface Each {
        void operation(String method, String path, JsonNode operation);
    }

    private void forEachOperation(Each each) {
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> each.operation(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }
}
