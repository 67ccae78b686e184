package org.readinggroup.site;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.readinggroup.shared.web.BaseUrl;

/** The rules for robots (RFC 9309). */
@Singleton
class Robots {
    private final BaseUrl baseUrl;

    Robots(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The organizers' pages and the doors say "noindex" to whoever asks all the same; here they are not asked for. */
    byte[] text() {
        return """
                User-agent: *
                Disallow: /admin
                Disallow: /join/

                Sitemap: %s
                """.formatted(baseUrl.of("/sitemap.xml")).getBytes(StandardCharsets.UTF_8);
    }
}
