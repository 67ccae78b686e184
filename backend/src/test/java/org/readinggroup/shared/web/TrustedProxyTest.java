package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Wire;

/** What a proxy that is trusted says of the connection is believed: browsers are then told to stay with https. */
@QuarkusTest
@TestProfile(TrustedProxyTest.OnThisMachine.class)
class TrustedProxyTest {
    public static class OnThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("readinggroup.trusted-proxies", "127.0.0.1,::1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/%zz", "/api/v1/group", "/api/v1/nothing", "/api/v1/group?q=%zz"})
    void isBelievedThatTheConnectionIsEncrypted(String address) {
        assertEquals(
                "max-age=63072000; includeSubDomains",
                Wire.get(address, "X-Forwarded-Proto: https").header("Strict-Transport-Security"));
        assertNull(Wire.get(address, "X-Forwarded-Proto: http").header("Strict-Transport-Security"));
        assertNull(Wire.get(address).header("Strict-Transport-Security"));
    }
}
