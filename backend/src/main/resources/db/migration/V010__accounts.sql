-- Who may write: accounts, how they sign in, and the tokens of their scripts. New tables; locks person for the moment of making
-- the reference to it.
--
-- No secret is stored. A password is kept as its argon2id hash; everything that is random by itself (256 bits) as its SHA-256,
-- which is found by an index and tells nothing.

create table account (
    id              uuid        not null,
    email           text        not null,
    name            text        not null,
    role            text        not null,
    person_id       uuid,
    -- Null until the invitation is accepted.
    password_hash   text,
    disabled        boolean     not null default false,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    last_sign_in_at timestamptz,
    version         integer     not null default 0,
    constraint pk_account primary key (id),
    constraint uq_account_email unique (email),
    constraint uq_account_person unique (person_id),
    constraint fk_account_person foreign key (person_id) references person (id) on delete set null,
    constraint ck_account_email check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
    constraint ck_account_name check (length(name) between 1 and 100),
    constraint ck_account_role check (role in ('ORGANIZER', 'OWNER')),
    constraint ck_account_password_hash check (password_hash like '$argon2id$%')
);

create table sign_in (
    id           uuid        not null,
    account_id   uuid        not null,
    secret_hash  bytea       not null,
    client       text        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    constraint pk_sign_in primary key (id),
    constraint uq_sign_in_secret_hash unique (secret_hash),
    constraint fk_sign_in_account foreign key (account_id) references account (id) on delete cascade,
    constraint ck_sign_in_secret_hash check (length(secret_hash) = 32)
);
create index ix_sign_in_account on sign_in (account_id);

-- A browser in which an account has signed in before: strangers cannot use up its tries.
create table known_browser (
    secret_hash  bytea       not null,
    account_id   uuid        not null,
    last_used_at timestamptz not null,
    constraint pk_known_browser primary key (secret_hash),
    constraint fk_known_browser_account foreign key (account_id) references account (id) on delete cascade,
    constraint ck_known_browser_secret_hash check (length(secret_hash) = 32)
);
create index ix_known_browser_account on known_browser (account_id);

create table api_token (
    id           uuid        not null,
    account_id   uuid        not null,
    name         text        not null,
    scopes       text[]      not null,
    secret_hash  bytea       not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    constraint pk_api_token primary key (id),
    constraint uq_api_token_secret_hash unique (secret_hash),
    constraint fk_api_token_account foreign key (account_id) references account (id) on delete cascade,
    constraint ck_api_token_name check (length(name) between 1 and 100),
    constraint ck_api_token_scopes check (scopes <@ array['read', 'write'] and cardinality(scopes) >= 1),
    constraint ck_api_token_secret_hash check (length(secret_hash) = 32)
);
create index ix_api_token_account on api_token (account_id);

-- Links that work once. Only those that set up the service belong to no account; a set-up without accounts does not end by time.
create table one_time_link (
    secret_hash bytea       not null,
    purpose     text        not null,
    account_id  uuid,
    created_at  timestamptz not null,
    expires_at  timestamptz,
    constraint pk_one_time_link primary key (secret_hash),
    constraint fk_one_time_link_account foreign key (account_id) references account (id) on delete cascade,
    constraint ck_one_time_link_purpose check (purpose in ('INVITATION', 'PASSWORD', 'SET_UP', 'RECOVERY')),
    constraint ck_one_time_link_account check ((account_id is null) = (purpose in ('SET_UP', 'RECOVERY'))),
    constraint ck_one_time_link_expires_at check (expires_at is not null or purpose = 'SET_UP'),
    constraint ck_one_time_link_secret_hash check (length(secret_hash) = 32)
);
create index ix_one_time_link_account on one_time_link (account_id);
