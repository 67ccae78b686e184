-- How often something may be tried, shared by all replicas. One row a key, and none for a key that nobody has tried lately: the
-- instant at which the key is as good as new again. Losing the rows in a crash gives every key its tries back, and nothing else;
-- so the table is not logged, and a try costs no write to the log.

create unlogged table rate_limit (
    key      text        not null,
    fresh_at timestamptz not null,
    constraint pk_rate_limit primary key (key),
    constraint ck_rate_limit_key check (length(key) between 1 and 200)
);
create index ix_rate_limit_fresh_at on rate_limit (fresh_at);
