package org.readinggroup.shared.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public address of this service, for links that leave it. */
@Singleton
public class BaseUrl {
    private final String value;

    BaseUrl(
            @ConfigProperty(name = "readinggroup.base-url") Optional<String> configured,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        value = configured.orElse("http://localhost:" + port).replaceAll("/+$", "");
    }

    /** An absolute address; {@code path} starts with one slash. */
    public String of(String path) {
        return value + path;
    }
}
