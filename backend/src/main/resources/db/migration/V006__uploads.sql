-- What organizers have uploaded: pictures as we have made them anew, and slides. Named by what is in them, so a row never changes.
-- Its bytes are null where they lie in the directory for uploads. A new table; locks nothing.

create table upload (
    hash       text        not null,
    media_type text        not null,
    size       integer     not null,
    width      integer,
    height     integer,
    bytes      bytea,
    -- For the last time: what nobody uses is removed some time after.
    uploaded_at timestamptz not null,
    -- Who uploaded it first. No reference: what is shown stays when its account goes.
    account_id uuid        not null,
    constraint pk_upload primary key (hash),
    constraint ck_upload_hash check (hash ~ '^[0-9a-f]{32}$'),
    constraint ck_upload_media_type check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
    constraint ck_upload_size check (size > 0 and (bytes is null or length(bytes) = size)),
    constraint ck_upload_dimensions check ((width is null) = (height is null)
        and (width is null) = (media_type = 'application/pdf') and width > 0 and height > 0)
);
-- Pictures are compressed already; trying it again costs time at every read and write.
alter table upload alter column bytes set storage external;
