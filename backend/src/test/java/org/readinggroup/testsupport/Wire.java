package org.readinggroup.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Requests and answers byte for byte: what no HTTP client would send or show, such as a malformed address, or the coding of
 * a body. Answers of the API are held to the contract here as well.
 */
public final class Wire {
    /** Longer than any answer takes; a server that hangs fails the test. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final int CHUNK = 1 << 20;

    private Wire() {}

    /** An answer; names of headers are matched in any case. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        /** The value of a header that stands once, or null. */
        public String header(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            if (values.size() > 1) {
                throw new AssertionError(name + " stands " + values.size() + " times: " + values);
            }
            return values.isEmpty() ? null : values.get(0);
        }

        /** The body, with its content coding undone. */
        public String text() {
            if (!"gzip".equals(header("Content-Encoding")) || body.length == 0) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public JsonNode json() {
            return Api.json(text());
        }
    }

    public static Answer get(String target, String... headers) {
        return send("GET", target, headers);
    }

    public static Answer head(String target, String... headers) {
        return send("HEAD", target, headers);
    }

    /** Sends a body of JSON that says its length. */
    public static Answer sendBody(String method, String target, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        lines.add("Content-Type: application/json");
        lines.add("Content-Length: " + body.length());
        return send(method, target, body, lines.toArray(String[]::new));
    }

    /** Sends a body of JSON in chunks of a megabyte, which does not say its length. */
    public static Answer sendInChunks(String method, String target, String body) {
        StringBuilder chunks = new StringBuilder();
        for (int at = 0; at < body.length(); at += CHUNK) {
            String chunk = body.substring(at, Math.min(at + CHUNK, body.length()));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return send(method, target, chunks.append("0\r\n\r\n").toString(), new String[] {
            "Content-Type: application/json", "Transfer-Encoding: chunked"
        });
    }

    /** Sends a request without a body; {@code headers} are lines such as {@code "Accept: text/plain"}. */
    public static Answer send(String method, String target, String... headers) {
        return send(method, target, "", headers);
    }

    private static Answer send(String method, String target, String body, String[] headers) {
        StringBuilder request = new StringBuilder()
                .append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nConnection: close\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host: "))) {
            request.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        Answer answer = exchange(request.append("\r\n").append(body).toString(), method.equals("HEAD"));
        String path = target.replaceFirst("\\?.*", "");
        // An address that names nothing in the API is answered by the page, unless it begins as the API's do.
        ContractFilter.check(new Contract.Answer(
                method,
                path,
                answer.status(),
                answer.headers().keySet(),
                ContractFilter.mediaType(answer.header("Content-Type")),
                answer.text()));
        return answer;
    }

    /** Sends a request of GET as it is written, without a look at the contract. */
    public static Answer sendAsWritten(String request) {
        return exchange(request, false);
    }

    private static Answer exchange(String request, boolean headersOnly) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parse(socket.getInputStream().readAllBytes(), headersOnly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(byte[] bytes, boolean headersOnly) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no answer, but: " + text);
        }
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines.get(0).substring(9, 12));
        boolean chunked = Optional.ofNullable(headers.get("Transfer-Encoding")).equals(Optional.of(List.of("chunked")));
        String rest = text.substring(end + 4);
        if (headersOnly && !rest.isEmpty()) {
            throw new AssertionError("a body follows the answer to HEAD");
        }
        return new Answer(status, headers, (chunked ? joined(rest) : rest).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String joined(String chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                return body.toString(StandardCharsets.ISO_8859_1);
            }
            body.writeBytes(chunks.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
            at = line + 2 + size + 2;
        }
    }
}
