package org.readinggroup.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.readinggroup.account.LinkEntity.Purpose;
import org.readinggroup.shared.caller.Role;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.limit.Limits;
import org.readinggroup.shared.limit.Rate;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Violation;

/**
 * How an account gets a password, and another one. No hash is made within a transaction: it may wait for its turn, and would
 * keep a connection from others meanwhile.
 */
@Singleton
public class PasswordService {
    private static final int LONGEST_LINK = 200;

    /** Who has somebody's open browser must not try passwords in it. */
    private static final Rate CHANGES = new Rate(5, Duration.ofMinutes(3));

    private final AccountRepository accounts;
    private final AccountService service;
    private final OneTimeLinks links;
    private final PasswordRules rules;
    private final Hashing hashing;
    private final Limits limits;
    private final Event<SignInsEnd> signInsEnd;

    PasswordService(
            AccountRepository accounts,
            AccountService service,
            OneTimeLinks links,
            PasswordRules rules,
            Hashing hashing,
            Limits limits,
            Event<SignInsEnd> signInsEnd) {
        this.accounts = accounts;
        this.service = service;
        this.links = links;
        this.rules = rules;
        this.hashing = hashing;
        this.limits = limits;
        this.signInsEnd = signInsEnd;
    }

    /** Accepts an invitation ({@code {token, password}}), and returns what it made; 410 where the link does not work. */
    public Credentials acceptInvitation(byte[] json) {
        return choose(json, Purpose.INVITATION);
    }

    /** Chooses another password by a link of an owner's, which ends all sign-ins of the account; 410 where it does not work. */
    public Credentials reset(byte[] json) {
        return choose(json, Purpose.PASSWORD);
    }

    private Credentials choose(byte[] json, Purpose purpose) {
        Body body = Body.parse(json);
        body.require("token", "password");
        String token = body.secret("token", 1, LONGEST_LINK);
        String password = rules.read(body, "password", List.of());
        body.end();
        UUID id = links.accountOf(token, Set.of(purpose));
        refuseOwnNames(service.get(id), "password", password);
        String hash = hashing.of(password);
        return inTransaction(() -> {
            // Before the link, as everybody else does: two who waited for each other would both fail.
            AccountEntity account = service.locked(id);
            links.use(token, Set.of(purpose));
            if (account.disabled) {
                throw new ProblemException(ProblemType.GONE, "The account of this link is disabled.");
            }
            accounts.setPasswordHash(id, hash);
            signInsEnd.fire(new SignInsEnd(id));
            return new Credentials(id, hash, false);
        });
    }

    /**
     * Makes an owner by the address that a start printed ({@code {token, email, name, password}}), and returns it. While
     * there are accounts, one of this email address becomes an owner again.
     */
    public Credentials setUp(byte[] json) {
        Body body = Body.parse(json);
        body.require("token", "email", "name", "password");
        String token = body.secret("token", 1, LONGEST_LINK);
        NewAccount owner = new NewAccount(EmailAddress.read(body, "email"), body.text("name", 100), Role.OWNER, null);
        String password = rules.read(body, "password", names(owner.email(), owner.name()));
        body.end();
        links.accountOf(token, Set.of(Purpose.SET_UP, Purpose.RECOVERY));
        String hash = hashing.of(password);
        return inTransaction(() -> {
            accounts.lockTable();
            boolean first = accounts.count() == 0;
            links.use(token, first ? Set.of(Purpose.SET_UP, Purpose.RECOVERY) : Set.of(Purpose.RECOVERY));
            return new Credentials(owner(owner, hash), hash, false);
        });
    }

    /** Makes an owner, or makes an account an owner again. Within a transaction that holds the table's lock. */
    UUID owner(NewAccount owner, String hash) {
        AccountEntity account = accounts.byEmail(owner.email())
                .orElseGet(() -> service.create(owner.email(), owner.name(), Role.OWNER));
        account.role = Role.OWNER;
        account.disabled = false;
        account.passwordHash = hash;
        links.endSetUp();
        links.endOf(account.id);
        signInsEnd.fire(new SignInsEnd(account.id));
        accounts.flush();
        return account.id;
    }

    /**
     * Changes the password of who knows it ({@code {currentPassword, newPassword}}).
     *
     * @param endOthers ends the other sign-ins, in the same transaction
     */
    public void change(UUID id, byte[] json, Runnable endOthers) {
        Body body = Body.parse(json);
        body.require("currentPassword", "newPassword");
        String current = body.secret("currentPassword", 1, 128);
        String fresh = rules.read(body, "newPassword", List.of());
        body.end();
        refuseOwnNames(service.get(id), "newPassword", fresh);
        String key = "password:account:" + id;
        limits.take(key, CHANGES);
        String compared = service.credentials(id).passwordHash();
        if (!hashing.matches(current, compared, true)) {
            throw wrongPassword();
        }
        limits.giveBack(key, CHANGES);
        String hash = hashing.of(fresh);
        inTransaction(() -> {
            // The hashes took their time: an owner's link may have given the account another password meanwhile.
            if (!accounts.replacePasswordHash(id, compared, hash)) {
                throw wrongPassword();
            }
            links.endOf(id);
            endOthers.run();
            return id;
        });
    }

    private static ProblemException wrongPassword() {
        return ProblemException.invalid(Violation.body("currentPassword", "is not the password of this account"));
    }

    /** What keeps a password from being an owner's, or null; for settings, which are no body. */
    String refusal(String email, String password) {
        return rules.refusal(password, names(email, null));
    }

    private void refuseOwnNames(Account account, String field, String password) {
        Optional.ofNullable(rules.refusal(password, names(account.email(), account.name())))
                .ifPresent(message -> {
                    throw ProblemException.invalid(Violation.body(field, message));
                });
    }

    private static List<String> names(String email, String name) {
        return java.util.stream.Stream.of(email, email == null ? null : email.replaceFirst("@.*", ""), name)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
