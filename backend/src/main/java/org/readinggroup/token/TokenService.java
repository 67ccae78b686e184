package org.readinggroup.token;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.account.Account;
import org.readinggroup.account.AccountDisabled;
import org.readinggroup.account.AccountService;
import org.readinggroup.account.Secrets;
import org.readinggroup.shared.caller.Caller;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/** API tokens: made, recognised and revoked. */
@Singleton
public class TokenService {
    /** By which people, and programs that look for leaked secrets, know one of ours. */
    static final String PREFIX = "rgt_";

    private static final Duration VALIDITY = Duration.ofDays(90);
    private static final Duration USED_ANEW = Duration.ofMinutes(1);

    /** Nobody has that many scripts; a program that makes one at every run comes to notice it. */
    private static final int MOST = 50;

    private final TokenRepository tokens;
    private final AccountService accounts;
    private final Clock clock;

    TokenService(TokenRepository tokens, AccountService accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who asks with a token, and whether it may write. */
    public record Recognised(Caller caller, boolean writes) {}

    /** Whose token a text is; empty where it is none, has expired, or its account is disabled. */
    @Transactional
    public Optional<Recognised> recognise(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return tokens.bySecret(Secrets.hash(text), now)
                .flatMap(token -> accounts.enabled(token.accountId).map(account -> {
                    tokens.used(token.id, now, now.minus(USED_ANEW));
                    return new Recognised(caller(account, token), token.scopes.contains(TokenScope.write.name()));
                }));
    }

    /** The tokens of an account, newest first. */
    @Transactional
    List<ApiToken> list(UUID accountId) {
        return tokens.ofAccount(accountId).stream().map(TokenService::view).toList();
    }

    /** A token of an account; 404 where it has none with that id. */
    @Transactional
    ApiToken get(UUID accountId, UUID id) {
        return tokens.ofAccount(accountId, id).map(TokenService::view).orElseThrow(TokenService::missing);
    }

    /** Makes a token; 400 where the body is wrong, 409 where the account has too many. */
    @Transactional
    CreatedToken create(UUID accountId, byte[] json) {
        Instant now = clock.instant();
        NewToken fresh = NewToken.read(json, now);
        if (tokens.count("accountId", accountId) >= MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "An account has at most %d tokens. Revoke one.".formatted(MOST));
        }
        String secret = PREFIX + Secrets.random();
        TokenEntity token = new TokenEntity();
        token.id = UUID.randomUUID();
        token.accountId = accountId;
        token.name = fresh.name();
        token.scopes = fresh.scopes().stream().map(TokenScope::name).toList();
        token.secretHash = Secrets.hash(secret);
        token.createdAt = now;
        // As the database keeps it, so that every answer says the same.
        token.expiresAt =
                (fresh.expiresAt() == null ? now.plus(VALIDITY) : fresh.expiresAt()).truncatedTo(ChronoUnit.MICROS);
        tokens.persist(token);
        return new CreatedToken(token.id, token.name, scopes(token), token.expiresAt, secret);
    }

    /** Revokes a token of an account, at once; 404 where it has none with that id. */
    @Transactional
    void revoke(UUID accountId, UUID id) {
        if (!tokens.deleteOne(accountId, id)) {
            throw missing();
        }
    }

    /** Revokes all tokens of an account: whoever had one when it was disabled does not get in when it is enabled. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revokeAll(@Observes AccountDisabled disabled) {
        tokens.deleteOf(disabled.accountId());
    }

    private static ProblemException missing() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no token with that id.");
    }

    private static ApiToken view(TokenEntity it) {
        return new ApiToken(it.id, it.name, scopes(it), it.createdAt, it.expiresAt, it.lastUsedAt);
    }

    private static List<TokenScope> scopes(TokenEntity token) {
        return token.scopes.stream().map(TokenScope::valueOf).toList();
    }

    private static Caller caller(Account account, TokenEntity token) {
        return new Caller(account.id(), account.name(), account.role(), token.id, token.name);
    }
}
