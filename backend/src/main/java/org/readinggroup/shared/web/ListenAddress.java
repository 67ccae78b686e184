package org.readinggroup.shared.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.Config;
import org.readinggroup.shared.settings.SettingsException;

/**
 * Where the service is to listen. It is tried before the database starts: Quarkus binds last of all, when an address for
 * the first owner has been printed that nobody will answer at.
 */
public record ListenAddress(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    /**
     * What the settings say.
     *
     * @throws SettingsException where the port is none
     */
    public static ListenAddress configured(Config config) {
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("localhost");
        String port = config.getOptionalValue("quarkus.http.port", String.class).orElse("8080");
        try {
            int number = Integer.parseInt(port.strip());
            if (number >= 0 && number <= HIGHEST_PORT) {
                return new ListenAddress(host, number);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new SettingsException("QUARKUS_HTTP_PORT is " + port + "; a port is due, a number from 1 to "
                + HIGHEST_PORT + " (0 takes any that is free).");
    }

    /**
     * Listens there for a moment.
     *
     * @throws SettingsException where that does not go
     */
    public void requireFree() {
        try (ServerSocket probe = new ServerSocket()) {
            // As the server does: what an earlier run's connections leave for a minute is no hindrance.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new SettingsException("QUARKUS_HTTP_HOST is " + host + ", a name that this machine does not know."
                    + " localhost is for this machine alone, 0.0.0.0 for every network.");
        } catch (BindException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new SettingsException("The service cannot listen on port " + port + " of " + host + ": "
                    + e.getMessage() + ". See QUARKUS_HTTP_HOST and QUARKUS_HTTP_PORT.");
        }
    }

    /** What the system's words mean for the settings. */
    public SettingsException refused(BindException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("Permission denied")) {
            return new SettingsException("The account " + System.getProperty("user.name")
                    + " may not listen on port " + port + ": those below 1024 are often root's."
                    + " QUARKUS_HTTP_PORT names another port.");
        }
        if (reason.contains("Cannot assign requested address") || reason.contains("Can't assign requested address")) {
            return new SettingsException("QUARKUS_HTTP_HOST is " + host + ", which is no address of this machine."
                    + " localhost is for this machine alone, 0.0.0.0 for every network.");
        }
        return new SettingsException(
                "Another program listens on port " + port + " already. QUARKUS_HTTP_PORT names another port.");
    }
}
