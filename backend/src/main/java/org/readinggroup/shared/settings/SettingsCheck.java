package org.readinggroup.shared.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * What can be said of the settings before anything is started. A refusal names the variable and what would be right; it
 * never repeats an address of a database, which may hold a password.
 */
public final class SettingsCheck {
    private static final String HOST = "(?:\\[[^\\]/@]*\\]|[^\\]\\[/@?:,]*)(?::[0-9]{1,5})?";

    /**
     * The forms that PostgreSQL's driver knows. A user before the host is none of them: the driver would take the
     * password for the port, and print it.
     */
    private static final Pattern JDBC_URL =
            Pattern.compile("jdbc:postgresql:(?://(?:" + HOST + "(?:," + HOST + ")*)?/.*|//|[^/@?][^@?]*(?:\\?.*)?)");

    private SettingsCheck() {}

    /**
     * Reads what was set, and starts nothing.
     *
     * @throws SettingsException where a setting cannot be meant
     */
    public static void check(Config config) {
        config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).ifPresent(SettingsCheck::checkJdbcUrl);
        config.getOptionalValue("readinggroup.base-url", String.class).ifPresent(SettingsCheck::checkBaseUrl);
    }

    private static void checkJdbcUrl(String url) {
        if (!JDBC_URL.matcher(url).matches()) {
            throw new SettingsException("QUARKUS_DATASOURCE_JDBC_URL must begin with jdbc:postgresql://, like"
                    + " jdbc:postgresql://host/database; user and password have variables of their own,"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
        }
    }

    private static void checkBaseUrl(String url) {
        if (!isWebAddress(url)) {
            throw new SettingsException("READINGGROUP_BASE_URL is " + url
                    + "; the public address of this service is due, like https://reading.example.org.");
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI address = new URI(url);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && address.getRawAuthority() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
