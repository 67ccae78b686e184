package org.readinggroup.upload;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/** The rows of uploads. They are read straight from PostgreSQL: an entity would keep the bytes of each twice. */
@Singleton
class UploadRepository {
    private final Rows rows;

    UploadRepository(Rows rows) {
        this.rows = rows;
    }

    /** Keeps a file, with its bytes or without; says whether its row is new, or has got bytes that it had not. */
    boolean keep(MadeFile file, boolean withBytes, Instant now, UUID accountId) {
        // Kept twice at once, it is kept once.
        Sql sql = Sql.of(
                """
                insert into upload (hash, media_type, size, width, height, bytes, uploaded_at, account_id)
                values (?, ?, ?, cast(? as integer), cast(? as integer), cast(? as bytea), ?, ?)
                on conflict on constraint pk_upload do update set bytes = excluded.bytes, uploaded_at = excluded.uploaded_at
                where upload.bytes is null and excluded.bytes is not null
                """,
                file.hash(),
                file.type().mediaType(),
                file.bytes().length,
                orNull(file.width()),
                orNull(file.height()),
                withBytes ? file.bytes() : Rows.NULL,
                now,
                accountId);
        boolean isNew = rows.change(sql) == 1;
        if (!isNew && rows.change(Sql.of("update upload set uploaded_at = ? where hash = ?", now, file.hash())) == 0) {
            // It was removed just now, as one that nobody used.
            return keep(file, withBytes, now, accountId);
        }
        return isNew;
    }

    /**
     * Removes what was uploaded then or earlier and what nothing refers to: no record, in the bin or not, and nothing that a
     * record has ever said, for any of it can be restored. Returns the names of what is gone.
     */
    List<String> deleteUnused(Instant uploadedUntil) {
        return rows.all(Sql.of("""
                        delete from upload where uploaded_at <= ? and hash not in (
                            select found[1] from (
                                select r::text as body from person r
                                union all select r::text from session r
                                union all select r::text from video r
                                union all select r::text from paper r
                                union all select r::text from group_profile r
                                union all select before::text from history
                                union all select after::text from history
                            ) as bodies, regexp_matches(body, 'media/([0-9a-f]{32})', 'g') as found)
                        returning hash
                        """, uploadedUntil), row -> row.text("hash"));
    }

    Optional<MediaFile> find(String hash) {
        return rows.first(
                Sql.of("select media_type, size, bytes is not null as is_in_row from upload where hash = ?", hash),
                row -> new MediaFile(
                        FileType.ofMediaType(row.text("media_type")), row.number("size"), row.truth("is_in_row")));
    }

    /** Bytes of a file from {@code from} on, counted from 0, at most {@code length}; empty where they are not in its row. */
    Optional<byte[]> piece(String hash, int from, int length) {
        return rows.first(
                Sql.of(
                        "select substring(bytes from ? for ?) as piece from upload where hash = ? and bytes is not null",
                        from + 1,
                        length,
                        hash),
                row -> row.get("piece", byte[].class));
    }

    private static Object orNull(Integer number) {
        return number == null ? Rows.NULL : number;
    }
}
