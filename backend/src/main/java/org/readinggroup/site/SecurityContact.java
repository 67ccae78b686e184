package org.readinggroup.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.settings.SettingsException;
import org.readinggroup.shared.web.BaseUrl;

/** Whom to tell of a vulnerability (RFC 9116), where the site names somebody. */
@Singleton
class SecurityContact {
    /** How long somebody who has read it may rely on it; the RFC asks for less than a year. */
    private static final int MONTHS = 6;

    private static final Set<String> SCHEMES = Set.of("https", "mailto", "tel");

    private final Optional<String> contact;
    private final BaseUrl baseUrl;
    private final Clock clock;

    SecurityContact(
            @ConfigProperty(name = "readinggroup.security-contact") Optional<String> contact,
            BaseUrl baseUrl,
            Clock clock) {
        this.contact = contact.map(SecurityContact::checked);
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** A setting that cannot be meant ends the start, not the first reading: by then the constructor has looked at it. */
    void look(@Observes StartupEvent start) {}

    /** The file; there is none where nobody is named. */
    byte[] text() {
        String contact = this.contact.orElseThrow(() ->
                new ProblemException(ProblemType.NOT_FOUND, "This site names nobody to tell of a vulnerability."));
        // The first day of a month, so that the file changes once a month and not with each reading.
        Instant expires = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: en
                Canonical: %s
                """.formatted(contact, expires, baseUrl.of("/.well-known/security.txt"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The address as the RFC wants it; an address of mail alone is taken as one. */
    static String checked(String contact) {
        String address = contact.strip();
        if (address.matches("[^\\s@:/]+@[^\\s@:/]+")) {
            return "mailto:" + address;
        }
        try {
            URI uri = new URI(address);
            if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && address.matches("\\p{ASCII}+")) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new SettingsException(
                "READINGGROUP_SECURITY_CONTACT must be an address such as mailto:security@example.org or"
                        + " https://example.org/security, not \"" + contact + "\"");
    }
}
