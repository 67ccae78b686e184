package org.readinggroup.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.person.PersonEditing;
import org.readinggroup.person.PersonMerged;
import org.readinggroup.shared.caller.Role;
import org.readinggroup.shared.edit.Precondition;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Violation;

/** Accounts, and what owners do with them. */
@Singleton
public class AccountService {
    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final PersonEditing people;
    private final Event<SignInsEnd> signInsEnd;
    private final Event<AccountDisabled> accountDisabled;
    private final ObjectMapper mapper;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            OneTimeLinks links,
            PersonEditing people,
            Event<SignInsEnd> signInsEnd,
            Event<AccountDisabled> accountDisabled,
            ObjectMapper mapper,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.people = people;
        this.signInsEnd = signInsEnd;
        this.accountDisabled = accountDisabled;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** An account, and the entity tag of its version. */
    record Versioned(Account account, String tag) {}

    /** All accounts by name. */
    @Transactional
    List<Account> list() {
        return views(accounts.byName());
    }

    /** One account; 404 where there is none with that id. */
    @Transactional
    public Account get(UUID id) {
        return view(entity(id));
    }

    @Transactional
    Versioned getVersioned(UUID id) {
        AccountEntity entity = entity(id);
        return new Versioned(view(entity), entity.tag());
    }

    /** The account, if it may do anything at this moment. */
    @Transactional
    public Optional<Account> enabled(UUID id) {
        return accounts.findByIdOptional(id)
                .filter(account -> !account.disabled && !account.pending())
                .map(this::view);
    }

    @Transactional
    public Optional<Credentials> credentials(String email) {
        return accounts.byEmail(email)
                .map(account -> new Credentials(account.id, account.passwordHash, account.disabled));
    }

    @Transactional
    Credentials credentials(UUID id) {
        AccountEntity account = entity(id);
        return new Credentials(account.id, account.passwordHash, account.disabled);
    }

    /**
     * Notes that somebody signed in, and keeps the account as it is until the transaction ends.
     *
     * @param by what the password was compared with; a hash takes its time, and the account may be another by now
     * @param betterHash replaces a hash of lesser parameters, or null
     * @return false where the account has another password by now, or is disabled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean signedIn(Credentials by, String betterHash) {
        return accounts.signedIn(by.accountId(), by.passwordHash(), clock.instant())
                && (betterHash == null || accounts.replacePasswordHash(by.accountId(), by.passwordHash(), betterHash));
    }

    /** An account that was just made, its invitation, and the entity tag of its version. */
    record Invited(InvitedAccount invitation, String tag) {}

    /** Makes an account without a password, and the invitation to it; 409 where the address or the person has one. */
    @Transactional
    Invited invite(NewAccount fresh) {
        UUID personId = person(fresh.person(), null);
        refuseTaken(null, fresh.email(), personId);
        AccountEntity account = create(fresh.email(), fresh.name(), fresh.role());
        account.personId = personId;
        accounts.flush();
        OneTimeLink link = links.invitation(account.id);
        return new Invited(new InvitedAccount(view(account), link.url(), link.expiresAt()), account.tag());
    }

    /** Another invitation to an account whose first was not accepted. */
    @Transactional
    OneTimeLink inviteAgain(UUID id) {
        if (!locked(id).pending()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The invitation was accepted. A password link is what helps now.");
        }
        return links.invitation(id);
    }

    /** A link with which somebody who forgot the password chooses another. */
    @Transactional
    OneTimeLink passwordLink(UUID id) {
        AccountEntity account = locked(id);
        if (account.pending() || account.disabled) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The account is disabled, or its invitation was not accepted yet.");
        }
        return links.password(id);
    }

    /** What an owner says of an account that is there. */
    private record Change(NewAccount fields, Boolean disabled) {
        static Change read(Body body) {
            NewAccount fields = NewAccount.read(body);
            body.require("role", "disabled");
            Boolean disabled = body.flag("disabled");
            body.end();
            return new Change(fields, disabled);
        }
    }

    /**
     * Changes what the patch (RFC 7396) says; 412 where the account has another version than {@code due} accepts. What changes
     * nothing leaves no trace.
     */
    @Transactional
    Versioned change(UUID id, byte[] patch, Precondition due) {
        ObjectNode changes = Body.objectOf(patch);
        // 400 comes before 404, as far as it can be known without the account.
        Change.read(Body.ofPatch(changes));
        List<AccountEntity> owners = accounts.lockOwners();
        AccountEntity account = locked(id);
        ObjectNode before = editable(account);
        Change change = Change.read(Body.patched(before, changes));
        NewAccount changed = change.fields();
        boolean disabled = change.disabled();
        UUID personId = person(changed.person(), account);
        due.hold(account.tag());
        refuseTaken(id, changed.email(), personId);
        boolean ends = disabled && !account.disabled;
        account.email = changed.email();
        account.name = changed.name();
        account.role = changed.role();
        account.personId = personId;
        account.disabled = disabled;
        if (!editable(account).equals(before)) {
            account.updatedAt = clock.instant();
        }
        if (owners.stream().noneMatch(AccountEntity::isWorkingOwner) && !account.isWorkingOwner()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This is the last owner who can sign in. Make another one first.");
        }
        if (ends) {
            links.endOf(id);
            signInsEnd.fire(new SignInsEnd(id));
            accountDisabled.fire(new AccountDisabled(id));
        }
        accounts.flush();
        return new Versioned(view(account), account.tag());
    }

    /** Two records of one person have become one: the account is that one's, unless that one has an account already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes PersonMerged merged) {
        accounts.ofPerson(merged.from()).ifPresent(account -> {
            account.personId = accounts.ofPerson(merged.into()).isPresent() ? null : merged.into();
            account.updatedAt = clock.instant();
        });
    }

    /** Makes an account of no person, without a password. */
    AccountEntity create(String email, String name, Role role) {
        Instant now = clock.instant();
        AccountEntity account = new AccountEntity();
        account.id = UUID.randomUUID();
        account.email = email;
        account.name = name;
        account.role = role;
        account.createdAt = now;
        account.updatedAt = now;
        accounts.persist(account);
        return account;
    }

    private ObjectNode editable(AccountEntity account) {
        ObjectNode fields = mapper.createObjectNode();
        fields.put("email", account.email).put("name", account.name).put("role", account.role.name());
        return fields.put("person", slug(account)).put("disabled", account.disabled);
    }

    private void refuseTaken(UUID self, String email, UUID personId) {
        if (accounts.byEmail(email).filter(other -> !other.id.equals(self)).isPresent()) {
            throw ProblemException.taken("email", "has an account already");
        }
        if (personId != null
                && accounts.ofPerson(personId)
                        .filter(other -> !other.id.equals(self))
                        .isPresent()) {
            throw ProblemException.taken("person", "has an account already");
        }
    }

    /** The person with that slug; {@code account} keeps the one it has, in the bin too. */
    private UUID person(String slug, AccountEntity account) {
        if (slug == null) {
            return null;
        }
        if (account != null && slug.equals(slug(account))) {
            return account.personId;
        }
        return people.idOf(slug)
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.body("person", "must be the slug of a person who is there")));
    }

    private AccountEntity entity(UUID id) {
        return accounts.findByIdOptional(id).orElseThrow(AccountService::missing);
    }

    /** As {@link #entity}, kept from changing until the transaction ends. */
    AccountEntity locked(UUID id) {
        return accounts.locked(id).orElseThrow(AccountService::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no account with that id.");
    }

    private String slug(AccountEntity account) {
        return view(account).person();
    }

    private Account view(AccountEntity account) {
        return views(List.of(account)).get(0);
    }

    private List<Account> views(List<AccountEntity> entities) {
        List<UUID> people = entities.stream()
                .map(account -> account.personId)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, String> slugs = people.isEmpty() ? Map.of() : accounts.slugsOfPeople(people);
        return entities.stream()
                .map(account -> new Account(
                        account.id,
                        account.email,
                        account.name,
                        account.role,
                        account.personId == null ? null : slugs.get(account.personId),
                        account.disabled,
                        account.pending(),
                        account.createdAt,
                        account.lastSignInAt))
                .toList();
    }
}
