-- The records of a reading group, from nothing. Locks nothing that anybody uses: the database is empty.
--
-- Ids are opaque UUIDs that the service makes. A slug makes an address; a slug that was given up stays in old_slug, so that
-- it redirects and nobody else takes it. Every record that people edit has a version, which counts its changes from 1 on, and
-- deleted_at, which is set while it lies in the bin: nobody but organizers sees it there, and its number is free.

create function is_slug(text) returns boolean language sql immutable as $$
    select $1 ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length($1) <= 100
$$;

-- An absolute http(s) address, or a path that starts with exactly one slash.
create function is_web_address(text) returns boolean language sql immutable as $$
    select $1 ~ '^(https?://[^/[:space:]]|/([^/]|$))' and $1 !~ '[[:cntrl:][:space:]]' and length($1) <= 2000
$$;

-- One row: the group that this installation serves.
create table group_profile (
    id              smallint    not null default 1,
    name            text        not null,
    tagline         text,
    summary         text,
    about           text,
    highlights      jsonb       not null default '[]',
    links           jsonb       not null default '[]',
    time_zone       text        not null,
    time_zones      text[]      not null,
    session_minutes integer     not null,
    door_minutes    integer     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         integer     not null default 1,
    constraint pk_group_profile primary key (id),
    constraint ck_group_profile_only_one check (id = 1),
    constraint ck_group_profile_name check (length(name) between 1 and 200),
    constraint ck_group_profile_session_minutes check (session_minutes between 1 and 720),
    constraint ck_group_profile_door_minutes check (door_minutes between 0 and 720),
    constraint ck_group_profile_time_zones check (cardinality(time_zones) >= 1),
    constraint ck_group_profile_highlights check (jsonb_typeof(highlights) = 'array'),
    constraint ck_group_profile_links check (jsonb_typeof(links) = 'array')
);

create table person (
    id          uuid        not null,
    slug        text        not null,
    name        text        not null,
    aliases     text[]      not null default '{}',
    affiliation text,
    bio         text,
    photo_url   text,
    links       jsonb       not null default '[]',
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    deleted_at  timestamptz,
    version     integer     not null default 1,
    constraint pk_person primary key (id),
    constraint ck_person_slug check (is_slug(slug)),
    constraint ck_person_photo_url check (is_web_address(photo_url)),
    constraint uq_person_slug unique (slug),
    constraint ck_person_name check (length(name) between 1 and 200),
    constraint ck_person_bio check (length(bio) <= 50000),
    constraint ck_person_links check (jsonb_typeof(links) = 'array')
);
create index ix_person_name on person (name, id);

-- Who runs the group, in its order. A person can come back: then there are two rows with different days.
create table organizer (
    id         uuid        not null,
    slug       text        not null,
    person_id  uuid        not null,
    position   integer     not null,
    since      date,
    until      date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    version    integer     not null default 1,
    constraint pk_organizer primary key (id),
    constraint ck_organizer_slug check (is_slug(slug)),
    constraint uq_organizer_slug unique (slug),
    constraint fk_organizer_person foreign key (person_id) references person (id),
    constraint ck_organizer_position check (position >= 0),
    constraint ck_organizer_days check (until >= since)
);
create unique index uq_organizer_person_since on organizer (person_id, since) nulls not distinct where deleted_at is null;
create index ix_organizer_position on organizer (position, id);

create table paper (
    id         uuid        not null,
    slug       text        not null,
    title      text        not null,
    authors    text[]      not null default '{}',
    arxiv_id   text,
    doi        text,
    url        text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    version    integer     not null default 1,
    constraint pk_paper primary key (id),
    constraint ck_paper_slug check (is_slug(slug)),
    constraint ck_paper_url check (is_web_address(url)),
    constraint uq_paper_slug unique (slug),
    constraint ck_paper_title check (length(title) between 1 and 300),
    -- Both forms of the identifier scheme (https://info.arxiv.org/help/arxiv_identifier.html), without host and version.
    constraint ck_paper_arxiv_id check (arxiv_id ~ '^([0-9]{4}\.[0-9]{4,5}|[a-z-]+(\.[A-Z]{2})?/[0-9]{7})$'),
    constraint ck_paper_doi check (doi ~ '^10\.[0-9]{4,9}/[^[:space:]]+$')
);
create unique index uq_paper_arxiv_id on paper (arxiv_id) where deleted_at is null;
create index ix_paper_title on paper (title, id);

create table topic (
    id         uuid        not null,
    slug       text        not null,
    name       text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    version    integer     not null default 1,
    constraint pk_topic primary key (id),
    constraint ck_topic_slug check (is_slug(slug)),
    constraint uq_topic_slug unique (slug),
    constraint ck_topic_name check (length(name) between 1 and 100)
);
create unique index uq_topic_name on topic (name) where deleted_at is null;

-- The plan of a session is its local time in its zone; the two instants follow from it by the time-zone rules.
create table session (
    id              uuid        not null,
    slug            text        not null,
    number          integer,
    title           text        not null,
    summary         text,
    abstract        text,
    stage           text        not null,
    starts_at_local timestamp,
    time_zone       text        not null,
    minutes         integer     not null,
    starts_at       timestamptz,
    ends_at         timestamptz,
    meeting_url     text,
    slides_url      text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    deleted_at      timestamptz,
    version         integer     not null default 1,
    -- What visitors and programs may see at all.
    is_public       boolean     not null generated always as (stage <> 'DRAFT' and deleted_at is null) stored,
    constraint pk_session primary key (id),
    constraint ck_session_slug check (is_slug(slug)),
    constraint ck_session_meeting_url check (is_web_address(meeting_url)),
    constraint ck_session_slides_url check (is_web_address(slides_url)),
    constraint uq_session_slug unique (slug),
    constraint ck_session_number check (number > 0),
    constraint ck_session_title check (length(title) between 1 and 200),
    constraint ck_session_summary check (length(summary) <= 1000),
    constraint ck_session_abstract check (length(abstract) <= 50000),
    constraint ck_session_stage check (stage in ('DRAFT', 'PUBLISHED', 'POSTPONED', 'CANCELLED')),
    constraint ck_session_minutes check (minutes between 1 and 720),
    constraint ck_session_starts_at check ((starts_at is null) = (starts_at_local is null)),
    constraint ck_session_ends_at check (ends_at is not distinct from starts_at + make_interval(mins => minutes)),
    constraint ck_session_dated check (starts_at is not null or stage in ('DRAFT', 'POSTPONED'))
);
create unique index uq_session_number on session (number) where deleted_at is null;
create index ix_session_starts_at on session (starts_at);
-- The order of the list, where a session without a date stands after all others: its first page reads a page's rows only.
create index ix_session_order on session ((coalesce(starts_at, timestamptz '9999-12-31 00:00:00Z')) desc, id desc);

-- Who presents a session, in order, with the affiliation at that time.
create table session_speaker (
    session_id  uuid    not null,
    position    integer not null,
    person_id   uuid    not null,
    affiliation text,
    constraint pk_session_speaker primary key (session_id, position),
    constraint fk_session_speaker_session foreign key (session_id) references session (id) on delete cascade,
    constraint fk_session_speaker_person foreign key (person_id) references person (id),
    constraint uq_session_speaker_person unique (session_id, person_id) deferrable initially deferred,
    constraint ck_session_speaker_position check (position between 0 and 49)
);
create index ix_session_speaker_person on session_speaker (person_id);

create table session_paper (
    session_id uuid    not null,
    position   integer not null,
    paper_id   uuid    not null,
    constraint pk_session_paper primary key (session_id, position),
    constraint fk_session_paper_session foreign key (session_id) references session (id) on delete cascade,
    constraint fk_session_paper_paper foreign key (paper_id) references paper (id),
    constraint uq_session_paper_paper unique (session_id, paper_id) deferrable initially deferred,
    constraint ck_session_paper_position check (position between 0 and 49)
);
create index ix_session_paper_paper on session_paper (paper_id);

create table session_topic (
    session_id uuid    not null,
    position   integer not null,
    topic_id   uuid    not null,
    constraint pk_session_topic primary key (session_id, position),
    constraint fk_session_topic_session foreign key (session_id) references session (id) on delete cascade,
    constraint fk_session_topic_topic foreign key (topic_id) references topic (id),
    constraint uq_session_topic_topic unique (session_id, topic_id) deferrable initially deferred,
    constraint ck_session_topic_position check (position between 0 and 49)
);
create index ix_session_topic_topic on session_topic (topic_id);

-- A recording of a session (which it need not be attached to yet), or a relevant talk from elsewhere.
create table video (
    id               uuid        not null,
    slug             text        not null,
    kind             text        not null,
    title            text        not null,
    summary          text,
    description      text,
    url              text,
    youtube_id       text,
    duration_seconds integer,
    published_on     date,
    creator          text,
    featured         boolean     not null default false,
    session_id       uuid,
    position         integer,
    thumbnail_url    text,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    deleted_at       timestamptz,
    version          integer     not null default 1,
    constraint pk_video primary key (id),
    constraint ck_video_slug check (is_slug(slug)),
    constraint ck_video_url check (is_web_address(url)),
    constraint ck_video_thumbnail_url check (is_web_address(thumbnail_url)),
    constraint uq_video_slug unique (slug),
    constraint fk_video_session foreign key (session_id) references session (id),
    constraint uq_video_session_position unique (session_id, position) deferrable initially deferred,
    constraint ck_video_kind check (kind in ('RECORDING', 'RELEVANT')),
    constraint ck_video_title check (length(title) between 1 and 200),
    constraint ck_video_summary check (length(summary) <= 1000),
    constraint ck_video_description check (length(description) <= 50000),
    constraint ck_video_youtube_id check (youtube_id ~ '^[A-Za-z0-9_-]{11}$'),
    constraint ck_video_duration_seconds check (duration_seconds > 0),
    constraint ck_video_session_position check ((session_id is null) = (position is null) and position >= 0),
    constraint ck_video_session_kind check (session_id is null or kind = 'RECORDING')
);
create index ix_video_published_on on video (published_on desc, id desc);

-- When the group meets: every week on this day at this local time, from valid_from up to and including valid_until.
create table weekly_rule (
    id          uuid    not null,
    time_zone   text    not null,
    weekday     text    not null,
    local_time  time    not null,
    valid_from  date,
    valid_until date,
    constraint pk_weekly_rule primary key (id),
    constraint ck_weekly_rule_weekday
        check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    constraint ck_weekly_rule_days check (valid_until >= valid_from)
);

-- What is different from the rules: a day whose slots are skipped or moved, or a meeting besides.
create table schedule_exception (
    id              uuid      not null,
    kind            text      not null,
    slot_on         date,
    starts_at_local timestamp,
    time_zone       text,
    reason          text      not null,
    constraint pk_schedule_exception primary key (id),
    constraint ck_schedule_exception_kind check (kind in ('SKIP', 'MOVE', 'EXTRA')),
    constraint ck_schedule_exception_slot_on check ((slot_on is null) = (kind = 'EXTRA')),
    constraint ck_schedule_exception_starts_at_local check ((starts_at_local is null) = (kind = 'SKIP')),
    constraint ck_schedule_exception_time_zone check ((time_zone is null) = (kind = 'SKIP')),
    constraint ck_schedule_exception_reason check (length(reason) between 1 and 200),
    constraint uq_schedule_exception_slot_on unique (slot_on)
);

-- One row: rules and exceptions are edited together, so they have one version.
create table schedule (
    id         smallint    not null default 1,
    updated_at timestamptz not null,
    version    integer     not null default 1,
    constraint pk_schedule primary key (id),
    constraint ck_schedule_only_one check (id = 1)
);

-- Slugs given up. They redirect to the record that had them, and stay reserved.
create table old_slug (
    kind      text not null,
    slug      text not null,
    target_id uuid not null,
    constraint pk_old_slug primary key (kind, slug),
    constraint ck_old_slug_slug check (is_slug(slug)),
    constraint ck_old_slug_kind check (kind in ('session', 'video', 'person', 'paper', 'topic', 'organizer'))
);

create function keep_old_slug() returns trigger language plpgsql as $$
begin
    if exists (select from old_slug where kind = tg_table_name and slug = new.slug and target_id <> new.id) then
        raise exception 'the slug % is reserved: it was given up by another %', new.slug, tg_table_name
            using errcode = 'unique_violation', constraint = 'pk_old_slug', table = 'old_slug';
    end if;
    -- A record may take its own old slug back.
    delete from old_slug where kind = tg_table_name and slug = new.slug;
    if tg_op = 'UPDATE' and old.slug <> new.slug then
        insert into old_slug (kind, slug, target_id) values (tg_table_name, old.slug, old.id);
    end if;
    return new;
end $$;

create trigger tr_session_slug before insert or update of slug on session for each row execute function keep_old_slug();
create trigger tr_video_slug before insert or update of slug on video for each row execute function keep_old_slug();
create trigger tr_person_slug before insert or update of slug on person for each row execute function keep_old_slug();
create trigger tr_paper_slug before insert or update of slug on paper for each row execute function keep_old_slug();
create trigger tr_topic_slug before insert or update of slug on topic for each row execute function keep_old_slug();
create trigger tr_organizer_slug before insert or update of slug on organizer for each row execute function keep_old_slug();

-- The time-zone rules by which the instants of sessions were derived, so that a start with newer rules derives them anew.
create table time_zone_rules (
    id      smallint not null default 1,
    version text     not null,
    constraint pk_time_zone_rules primary key (id),
    constraint ck_time_zone_rules_only_one check (id = 1)
);
