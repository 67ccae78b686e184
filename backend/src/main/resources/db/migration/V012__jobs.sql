-- When the regular work of the service is due: one row a job, shared by all replicas. A new table; locks nothing.

create table job (
    name        text        not null,
    next_run_at timestamptz not null,
    last_run_at timestamptz,
    -- How much the last run that went well found to do.
    last_done   integer,
    -- Runs that failed since one went well.
    failures    integer     not null default 0,
    constraint pk_job primary key (name),
    constraint ck_job_failures check (failures >= 0)
);
