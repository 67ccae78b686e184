package org.readinggroup.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.shared.settings.SettingsException;
import org.readinggroup.testsupport.Database;

/** Whose X-Forwarded-* headers are believed. */
@QuarkusTest
@TestProfile(TrustedProxiesTest.SetToNothing.class)
class TrustedProxiesTest {
    /** As a line {@code READINGGROUP_TRUSTED_PROXIES=} in an environment file does. */
    public static class SetToNothing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("readinggroup.trusted-proxies", "");
        }
    }

    @Inject
    Database database;

    @Test
    void anEmptyListTrustsNobody() {
        given().header("X-Forwarded-Proto", "https")
                .get("/api/v1/group")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void nobodyElseSaysWhoTheClientIs() throws SQLException {
        assertEquals(
                List.of("127.0.0.1"), TrustedProxyTest.addressesThatCount(database, "X-Forwarded-For: 203.0.113.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0", "192.0.2.7:8080", "*"})
    void aListThatNamesSomethingElseEndsTheStart(String entry) {
        SettingsException refused = assertThrows(
                SettingsException.class, () -> new TrustedProxies(Optional.of(List.of("192.0.2.1", entry))));

        assertTrue(refused.getMessage().contains('"' + entry + '"'), refused.getMessage());
    }
}
