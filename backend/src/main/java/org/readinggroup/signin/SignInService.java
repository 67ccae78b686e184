package org.readinggroup.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.account.Account;
import org.readinggroup.account.AccountService;
import org.readinggroup.account.Credentials;
import org.readinggroup.account.Hashing;
import org.readinggroup.account.Secrets;
import org.readinggroup.account.SignInsEnd;
import org.readinggroup.shared.limit.Limits;
import org.readinggroup.shared.limit.Rate;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/** Signing in, what a sign-in is good for, and its end. */
@Singleton
class SignInService {
    /** How long a sign-in lasts at most, and how long without a request. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration IDLE = Duration.ofHours(12);

    /** How long a browser is known without being used; browsers keep no cookie for longer than 400 days. */
    static final Duration REMEMBERED = Duration.ofDays(365);

    /** Writing it down at every request would make each of them a write. */
    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);

    /** Tries of strangers at one account: 10 + 30 in any quarter of an hour, from however many addresses. */
    private static final Rate PER_ACCOUNT = new Rate(10, Duration.ofSeconds(30));

    /** Tries of strangers from one address: 20 + 30 in any quarter of an hour, at whatever accounts. */
    private static final Rate PER_ADDRESS = new Rate(20, Duration.ofSeconds(30));

    /** Tries in one known browser: 10 + 10 in any quarter of an hour, so that an account has 60 altogether. */
    private static final Rate PER_BROWSER = new Rate(10, Duration.ofSeconds(90));

    private final SignInRepository signIns;
    private final KnownBrowserRepository browsers;
    private final AccountService accounts;
    private final Hashing hashing;
    private final Limits limits;
    private final Clock clock;

    SignInService(
            SignInRepository signIns,
            KnownBrowserRepository browsers,
            AccountService accounts,
            Hashing hashing,
            Limits limits,
            Clock clock) {
        this.signIns = signIns;
        this.browsers = browsers;
        this.accounts = accounts;
        this.hashing = hashing;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The browser that asks.
     *
     * @param address as limits count it
     * @param secret the value of its cookie, or null
     * @param name in a few words
     */
    record Browser(String address, String secret, String name) {}

    /** A sign-in that has begun: what the cookies hold. {@code browserSecret} is null where the browser has it already. */
    record Begun(Account account, String secret, String browserSecret) {}

    /** A recognised sign-in. */
    record Recognised(UUID id, Account account) {}

    /**
     * Signs in with a password. 401 says the same whether the address is unknown, the password wrong or the account disabled,
     * and takes as long; 429 is decided before the password is looked at.
     */
    Begun signIn(String email, String password, Browser browser) {
        Optional<Credentials> account = accounts.credentials(email);
        boolean known = isKnown(browser, account);
        String key = known ? "sign-in:browser:" + digest(browser.secret()) : "sign-in:account:" + digest(email);
        Rate rate = known ? PER_BROWSER : PER_ACCOUNT;
        String address = "sign-in:address:" + browser.address();
        // Before the hash, so that tries at the same time cannot exceed the limit.
        if (!known) {
            limits.take(address, PER_ADDRESS);
        }
        limits.take(key, rate);
        String hash = account.map(Credentials::passwordHash).orElse(null);
        boolean right = hashing.matches(password, hash, known);
        if (!right || hash == null || account.get().disabled()) {
            throw wrongPassword();
        }
        limits.giveBack(key, rate);
        if (!known) {
            limits.giveBack(address, PER_ADDRESS);
        }
        String better = Hashing.isOutdated(hash) ? hashing.of(password) : null;
        return begin(account.get(), better, browser, known);
    }

    /** Begins a sign-in of who has just chosen a password; 401 where it is another by now, or the account disabled. */
    Begun begin(Credentials chosen, Browser browser) {
        return begin(chosen, null, browser, false);
    }

    private Begun begin(Credentials by, String betterHash, Browser browser, boolean known) {
        UUID accountId = by.accountId();
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            // What ended all sign-ins since the password was looked at ends this one too.
            if (!accounts.signedIn(by, betterHash)) {
                throw wrongPassword();
            }
            String secret = Secrets.random();
            SignInEntity signIn = new SignInEntity();
            signIn.id = UUID.randomUUID();
            signIn.accountId = accountId;
            signIn.secretHash = Secrets.hash(secret);
            signIn.client = browser.name();
            signIn.createdAt = now;
            signIn.lastSeenAt = now;
            signIns.persist(signIn);
            String browserSecret = known ? null : Secrets.random();
            if (known) {
                browsers.used(Secrets.hash(browser.secret()), now);
            } else {
                KnownBrowserEntity fresh = new KnownBrowserEntity();
                fresh.secretHash = Secrets.hash(browserSecret);
                fresh.accountId = accountId;
                fresh.lastUsedAt = now;
                browsers.persist(fresh);
            }
            return new Begun(accounts.get(accountId), secret, browserSecret);
        });
    }

    /** Forgets sign-ins that have ended by time and browsers that are not known any more; returns how many. */
    int forgetEnded(Instant now) {
        return signIns.deleteEnded(now.minus(LONGEST), now.minus(IDLE))
                + browsers.deleteUnusedSince(now.minus(REMEMBERED));
    }

    /** Whose sign-in a cookie's value is; empty where it is none, has ended, or its account is disabled. */
    @Transactional
    Optional<Recognised> recognise(String secret) {
        Instant now = clock.instant();
        return signIns.bySecret(Secrets.hash(secret), now.minus(LONGEST), now.minus(IDLE))
                .flatMap(signIn -> accounts.enabled(signIn.accountId).map(account -> {
                    if (signIn.lastSeenAt.isBefore(now.minus(SEEN_ANEW))) {
                        signIns.seen(signIn.id, now, now.minus(SEEN_ANEW));
                    }
                    return new Recognised(signIn.id, account);
                }));
    }

    /** Ends the sign-in of a cookie's value, if it is one. */
    @Transactional
    void signOut(String secret) {
        signIns.delete("secretHash", Secrets.hash(secret));
    }

    /** The sign-ins of an account, newest first. */
    @Transactional
    List<SignIn> list(UUID accountId, UUID current) {
        Instant now = clock.instant();
        return signIns.ofAccount(accountId, now.minus(LONGEST), now.minus(IDLE)).stream()
                .map(it -> new SignIn(it.id, it.client, it.createdAt, it.lastSeenAt, it.id.equals(current)))
                .toList();
    }

    @Transactional
    void endAll(UUID accountId) {
        signIns.deleteOf(accountId);
    }

    /**
     * Ends all sign-ins of an account but one, and forgets its other browsers: whoever knew the old password may have tried it
     * there.
     *
     * @param browserSecret what the browser that stays is known by, or null where it is not known
     */
    @Transactional
    void endOthers(UUID accountId, UUID kept, String browserSecret) {
        signIns.deleteOthers(accountId, kept);
        if (browserSecret == null) {
            browsers.deleteOf(accountId);
        } else {
            browsers.deleteOthers(accountId, Secrets.hash(browserSecret));
        }
    }

    /** Ends one sign-in of an account; 404 where it has none with that id. */
    @Transactional
    void end(UUID accountId, UUID id) {
        if (!signIns.deleteOne(accountId, id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no sign-in with that id.");
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(@Observes SignInsEnd of) {
        signIns.deleteOf(of.accountId());
        browsers.deleteOf(of.accountId());
    }

    private boolean isKnown(Browser browser, Optional<Credentials> account) {
        if (browser.secret() == null) {
            return false;
        }
        // Asked for unknown addresses too, so that they take as long.
        UUID id = account.map(Credentials::accountId).orElse(new UUID(0, 0));
        return QuarkusTransaction.requiringNew().call(() -> browsers.knows(Secrets.hash(browser.secret()), id));
    }

    private static ProblemException wrongPassword() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED, "There is no account with that email address and that password.");
    }

    /** Names a key without saying what it stands for. */
    private static String digest(String text) {
        return HexFormat.of().formatHex(Secrets.hash(text));
    }
}
