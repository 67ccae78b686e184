package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.shared.settings.SettingsException;

/** Why the service cannot listen where it should. */
class ListenAddressTest {

    @Test
    void aFreePortIsTakenAndLeftFree() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertDoesNotThrow(() -> new ListenAddress("localhost", port).requireFree());
        assertDoesNotThrow(() -> new ListenAddress("localhost", port).requireFree());
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            int port = socket.getLocalPort();
            assertEquals(
                    "Another program listens on port " + port + " already. QUARKUS_HTTP_PORT names another port.",
                    refusal("localhost", port));
        }
    }

    @Test
    void anAddressOfAnotherMachine() {
        String message = refusal("192.0.2.7", 8080);
        assertTrue(message.startsWith("QUARKUS_HTTP_HOST is 192.0.2.7, which is no address of this machine."), message);
    }

    @Test
    void aNameThatNobodyHas() {
        String message = refusal("no.such.host.invalid", 8080);
        assertTrue(message.startsWith("QUARKUS_HTTP_HOST is no.such.host.invalid, a name that"), message);
    }

    @Test
    void aPortThatTheAccountMayNotHave() {
        String message = new ListenAddress("localhost", 80)
                .refused(new BindException("Permission denied"))
                .getMessage();
        assertTrue(message.contains(" may not listen on port 80"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "-1", "abc", "80 80"})
    void whatIsNoPort(String port) {
        var config = new SmallRyeConfigBuilder()
                .withDefaultValue("quarkus.http.port", port)
                .build();
        String message = assertThrows(SettingsException.class, () -> ListenAddress.configured(config))
                .getMessage();
        assertTrue(message.startsWith("QUARKUS_HTTP_PORT is " + port + "; a port is due"), message);
    }

    private static String refusal(String host, int port) {
        return assertThrows(SettingsException.class, () -> new ListenAddress(host, port).requireFree())
                .getMessage();
    }
}
