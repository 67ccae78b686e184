package org.readinggroup.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void anEmptyListTrustsNobody() {
        given().header("X-Forwarded-Proto", "https")
                .get("/api/v1/group")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", nullValue());
    }
}
