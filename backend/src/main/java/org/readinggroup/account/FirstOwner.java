package org.readinggroup.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readinggroup.shared.caller.Role;
import org.readinggroup.shared.settings.SettingsException;

/**
 * Makes the first owner where no account exists: from the settings, or by a one-time address that the start prints. Each start
 * prints one of its own, so that replicas which start together print none that does not work; all end with the first account.
 */
@Singleton
class FirstOwner {
    private static final Logger LOG = Logger.getLogger(FirstOwner.class);

    /** After the content: the same people may read the log. */
    private static final int AFTER_CONTENT = 6_000;

    private final Optional<String> email;
    private final Optional<String> password;
    private final boolean recovery;
    private final AccountRepository accounts;
    private final PasswordService passwords;
    private final OneTimeLinks links;
    private final Hashing hashing;

    FirstOwner(
            @ConfigProperty(name = "readinggroup.owner-email") Optional<String> email,
            @ConfigProperty(name = "readinggroup.owner-password") Optional<String> password,
            @ConfigProperty(name = "readinggroup.owner-recovery", defaultValue = "false") boolean recovery,
            AccountRepository accounts,
            PasswordService passwords,
            OneTimeLinks links,
            Hashing hashing) {
        this.email = email;
        this.password = password;
        this.recovery = recovery;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.hashing = hashing;
    }

    void seeThatThereIsOne(@Observes @Priority(AFTER_CONTENT) StartupEvent start) {
        boolean none = QuarkusTransaction.requiringNew().call(() -> accounts.count() == 0);
        if (none && (email.isPresent() || password.isPresent())) {
            makeFromSettings();
        } else if (none) {
            LOG.infof(
                    "No account yet. Set up the first owner at %s",
                    links.setUp().url());
        } else if (recovery) {
            LOG.infof(
                    "READINGGROUP_OWNER_RECOVERY is set: make an owner within a day at %s",
                    links.recovery().url());
        }
    }

    private void makeFromSettings() {
        if (email.isEmpty()) {
            throw new SettingsException("READINGGROUP_OWNER_EMAIL must be set where READINGGROUP_OWNER_PASSWORD is");
        }
        if (password.isEmpty()) {
            throw new SettingsException("READINGGROUP_OWNER_PASSWORD must be set where READINGGROUP_OWNER_EMAIL is");
        }
        String address = EmailAddress.normalised(email.get());
        if (address == null) {
            throw new SettingsException("READINGGROUP_OWNER_EMAIL must be an email address");
        }
        String refusal = passwords.refusal(address, password.get());
        if (refusal != null) {
            throw new SettingsException("READINGGROUP_OWNER_PASSWORD " + refusal);
        }
        String hash = hashing.of(password.get());
        boolean made = QuarkusTransaction.requiringNew().call(() -> {
            accounts.lockTable();
            if (accounts.count() > 0) {
                return false;
            }
            passwords.owner(new NewAccount(address, "Owner", Role.OWNER, null), hash);
            return true;
        });
        if (made) {
            LOG.info("The first owner was made from READINGGROUP_OWNER_EMAIL");
        }
    }
}
