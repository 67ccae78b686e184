package org.readinggroup.shared.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Wire;

/** What strangers make up is no label of a metric. */
@QuarkusTest
class RefusedAddressesTest {
    @Test
    void haveOneLabelTogether() {
        for (int n = 0; n < 150; n++) {
            assertEquals(
                    406,
                    Wire.get("/api/v1/papers/made-up-" + n, "Accept: text/plain")
                            .status());
            assertEquals(405, Wire.send("POST", "/made-up-" + n).status());
        }

        String metrics = Wire.get("/q/metrics").text();

        assertFalse(metrics.contains("made-up"), metrics);
        for (String status : List.of("405", "406")) {
            assertTrue(
                    metrics.lines()
                            .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                                    && line.contains("status=\"" + status + "\"")
                                    && line.contains("uri=\"REFUSED\"")),
                    metrics);
        }
    }

    @Test
    void areThoseOfPreflightsToo() {
        for (int n = 0; n < 150; n++) {
            assertEquals(
                    204,
                    Wire.send(
                                    "OPTIONS",
                                    "/api/v1/asked-ahead-" + n,
                                    "Origin: https://elsewhere.example",
                                    "Access-Control-Request-Method: GET")
                            .status());
        }

        String metrics = Wire.get("/q/metrics").text();

        assertFalse(metrics.contains("asked-ahead"), metrics);
        assertTrue(
                metrics.lines()
                        .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                                && line.contains("method=\"OPTIONS\"")
                                && line.contains("uri=\"REFUSED\"")),
                metrics);
    }

    @Test
    void areAllThatAreFoundOnceThereIsALabelForNoMore() {
        RefusedAddresses addresses = new RefusedAddresses();
        for (int n = 0; n < 1_000; n++) {
            addresses.map(answered("/found-" + n, "SUCCESS"));
        }

        assertEquals(
                "/found-0", addresses.map(answered("/found-0", "CLIENT_ERROR")).getTag("uri"));
        assertEquals(
                "REFUSED", addresses.map(answered("/found-999", "CLIENT_ERROR")).getTag("uri"));
    }

    private static Meter.Id answered(String address, String outcome) {
        Tags tags = Tags.of("method", "GET", "outcome", outcome, "uri", address);
        return new Meter.Id("http.server.requests", tags, null, null, Meter.Type.TIMER);
    }

    @Test
    void keepTheAddressWhereSomethingIsFoundAtOtherTimes() {
        Wire.get("/api/v1/topics");
        assertEquals(400, Wire.get("/api/v1/topics?limit=0").status());

        assertTrue(Wire.get("/q/metrics")
                .text()
                .lines()
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("status=\"400\"")
                        && line.contains("uri=\"/api/v1/topics\"")));
    }
}
