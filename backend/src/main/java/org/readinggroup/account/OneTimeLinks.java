package org.readinggroup.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.readinggroup.account.LinkEntity.Purpose;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.web.BaseUrl;

/** Makes links that work once, and finds out whether one still does. */
@Singleton
class OneTimeLinks {
    private static final Duration INVITATION = Duration.ofDays(7);

    /** Whoever asked for it waits for it. */
    private static final Duration PASSWORD = Duration.ofDays(1);

    private static final Duration RECOVERY = Duration.ofDays(1);

    private final LinkRepository links;
    private final BaseUrl base;
    private final Clock clock;

    OneTimeLinks(LinkRepository links, BaseUrl base, Clock clock) {
        this.links = links;
        this.base = base;
        this.clock = clock;
    }

    /** An invitation for 7 days; an earlier one of the account ends. */
    @Transactional
    OneTimeLink invitation(UUID accountId) {
        links.deleteOf(accountId);
        return make(Purpose.INVITATION, accountId, INVITATION);
    }

    /** A way to a new password for a day; an earlier one of the account ends. */
    @Transactional
    OneTimeLink password(UUID accountId) {
        links.deleteOf(accountId);
        return make(Purpose.PASSWORD, accountId, PASSWORD);
    }

    /** A way to the first owner, for as long as there is no account. */
    @Transactional
    OneTimeLink setUp() {
        return make(Purpose.SET_UP, null, null);
    }

    /** A way to an owner for a day, whatever accounts there are. */
    @Transactional
    OneTimeLink recovery() {
        return make(Purpose.RECOVERY, null, RECOVERY);
    }

    private OneTimeLink make(Purpose purpose, UUID accountId, Duration validity) {
        Instant now = clock.instant();
        String secret = Secrets.random();
        LinkEntity link = new LinkEntity();
        link.secretHash = Secrets.hash(secret);
        link.purpose = purpose;
        link.accountId = accountId;
        link.createdAt = now;
        link.expiresAt = validity == null ? null : now.plus(validity);
        links.persist(link);
        return new OneTimeLink(base.of("/admin/" + purpose.page + "/" + secret), link.expiresAt);
    }

    /** The account of a working link; null for those that set up the service. 410 for any other text. */
    @Transactional
    UUID accountOf(String secret, Set<Purpose> purposes) {
        return links.working(secret, purposes, clock.instant()).orElseThrow(OneTimeLinks::gone).accountId;
    }

    /** Uses a link up, in the transaction of what it is used for; 410 where it has been. */
    @Transactional(Transactional.TxType.MANDATORY)
    void use(String secret, Set<Purpose> purposes) {
        if (!links.use(secret, purposes)) {
            throw gone();
        }
    }

    /** Ends every link to an owner: who needed one is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endSetUp() {
        links.deleteAll(Purpose.SET_UP);
        links.deleteAll(Purpose.RECOVERY);
    }

    /** Ends every link of an account. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endOf(UUID accountId) {
        links.deleteOf(accountId);
    }

    private static ProblemException gone() {
        return new ProblemException(
                ProblemType.GONE, "This link was used already, or is too old. An owner can give you another.");
    }
}
