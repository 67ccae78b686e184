package org.readinggroup.shared.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that cannot be meant are refused before anything is started. */
class SettingsCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://rg:sesame@host/rg",
                "postgresql://rg:sesame@host/rg",
                "jdbc:mysql://host/rg?password=sesame",
                "jdbc:postgresql://rg:sesame@host/rg",
                "jdbc:postgresql://rg:sesame@host:5432/rg",
                "jdbc:postgresql:rg:sesame@host/rg",
                "jdbc:postgresql://rg:sesame/rg",
                "jdbc:postgresql://host",
                "host/rg?sesame"
            })
    void anAddressThatTheDriverDoesNotKnowIsRefusedAndNotRepeated(String url) {
        String message = refusal("quarkus.datasource.jdbc.url", url);
        assertTrue(
                message.startsWith("QUARKUS_DATASOURCE_JDBC_URL must begin with jdbc:postgresql://, like "), message);
        assertFalse(message.contains("sesame"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host/rg",
                "jdbc:postgresql://host:5432/rg?sslmode=require&user=a@b",
                "jdbc:postgresql://[2001:db8::1]:5432/rg",
                "jdbc:postgresql://one:5432,two:5433/rg",
                "jdbc:postgresql:///rg",
                "jdbc:postgresql:rg"
            })
    void addressesThatTheDriverKnowsAreTaken(String url) {
        assertDoesNotThrow(() -> SettingsCheck.check(config("quarkus.datasource.jdbc.url", url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notaurl", "ftp://host", "https://", "https://host?x=1", "reading.example.org", "https://a b"})
    void aPublicAddressThatIsNone(String url) {
        String message = refusal("readinggroup.base-url", url);
        assertTrue(message.startsWith("READINGGROUP_BASE_URL is " + url + "; the public address"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://reading.example.org", "http://localhost:8080/", "https://example.org/group"})
    void publicAddresses(String url) {
        assertDoesNotThrow(() -> SettingsCheck.check(config("readinggroup.base-url", url)));
    }

    @Test
    void nothingHasToBeSet() {
        assertDoesNotThrow(() -> SettingsCheck.check(new SmallRyeConfigBuilder().build()));
    }

    private static String refusal(String name, String value) {
        return assertThrows(SettingsException.class, () -> SettingsCheck.check(config(name, value)))
                .getMessage();
    }

    private static Config config(String name, String value) {
        return new SmallRyeConfigBuilder().withDefaultValue(name, value).build();
    }
}
