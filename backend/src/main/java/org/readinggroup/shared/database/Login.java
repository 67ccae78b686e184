package org.readinggroup.shared.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * A role that the service connects as, and where somebody set it.
 *
 * @param password null where there is none
 * @param wrongPassword what to do where the server does not accept the password
 * @param wrongRole what to do where it does not accept the role
 */
record Login(String name, String password, String wrongPassword, String wrongRole) {

    /** @param prefix of the properties: {@code quarkus.flyway.} */
    static Login ofSettings(String name, String password, String prefix) {
        String variables = prefix.replace('.', '_').toUpperCase(Locale.ROOT);
        return new Login(
                name,
                password,
                "See " + variables + "PASSWORD.",
                "See " + variables + "USERNAME and " + variables + "PASSWORD.");
    }

    /** Where no variable names a role: the driver takes the URL's, or that of the account. */
    static Login ofUrl(Properties address) {
        String remedy = "Set QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
        return new Login(
                address.getProperty("user", System.getProperty("user.name")),
                address.getProperty("password"),
                remedy,
                remedy);
    }

    static Login ofFile(DatabaseRole role, Path file) {
        String remedy = "Remove " + file + " and start again: it is made anew.";
        return new Login(role.name(), role.password(), remedy, remedy);
    }

    Properties addTo(Properties properties) {
        Properties all = new Properties();
        all.putAll(properties);
        all.setProperty("user", name);
        if (password != null) {
            all.setProperty("password", password);
        }
        return all;
    }

    /** Whatever the variables are called. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Login login && name.equals(login.name) && Objects.equals(password, login.password);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Not the password: it must not reach a log. */
    @Override
    public String toString() {
        return "Login[name=" + name + "]";
    }
}
