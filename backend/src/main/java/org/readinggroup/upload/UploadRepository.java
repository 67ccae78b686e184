package org.readinggroup.upload;

import jakarta.inject.Singleton;
import java.time.Instant;
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

    /**
     * A file that was kept.
     *
     * @param bytes null where they lie in the directory
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(FileType type, byte[] bytes) {}

    /** Keeps a file, with its bytes or without; says whether its row is new, or has got bytes that it had not. */
    boolean keep(MadeFile file, boolean withBytes, Instant now, UUID accountId) {
        // Kept twice at once, it is kept once.
        Sql sql = Sql.of(
                """
                insert into upload (hash, media_type, size, width, height, bytes, created_at, account_id)
                values (?, ?, ?, cast(? as integer), cast(? as integer), cast(? as bytea), ?, ?)
                on conflict on constraint pk_upload do update set bytes = excluded.bytes
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
        return rows.change(sql) == 1;
    }

    Optional<Kept> find(String hash) {
        return rows.first(
                Sql.of("select media_type, bytes from upload where hash = ?", hash),
                row -> new Kept(FileType.ofMediaType(row.text(1)), row.get(2, byte[].class)));
    }

    private static Object orNull(Integer number) {
        return number == null ? Rows.NULL : number;
    }
}
