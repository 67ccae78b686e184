package org.readinggroup.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.readinggroup.testsupport.Database;

/** The database enforces what the code promises, and says by name which promise was about to be broken. */
@QuarkusTest
class ConstraintTest {
    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ck_session_slug|update session set slug = 'Not A Slug' where number = 2",
                "uq_session_slug|update session set slug = 'unicode' where number = 2",
                "uq_session_number|update session set number = 1 where number = 2",
                "ck_session_number|update session set number = 0 where number = 2",
                "ck_session_title|update session set title = '' where number = 2",
                "ck_session_title|update session set title = repeat('x', 201) where number = 2",
                "ck_session_summary|update session set summary = repeat('x', 1001) where number = 2",
                "ck_session_abstract|update session set abstract = repeat('x', 50001) where number = 2",
                "ck_session_stage|update session set stage = 'LIVE' where number = 2",
                "ck_session_minutes|update session set minutes = 0, ends_at = starts_at where number = 2",
                "ck_session_minutes|update session set minutes = 721, ends_at = starts_at + interval '721 minutes' where number = 2",
                "ck_session_starts_at|update session set starts_at_local = null where number = 2",
                "ck_session_ends_at|update session set ends_at = starts_at where number = 2",
                "ck_session_ends_at|update session set ends_at = null where number = 2",
                "ck_session_dated|update session set starts_at_local = null, starts_at = null, ends_at = null where number = 2",
                "ck_session_meeting_url|update session set meeting_url = 'https://' where number = 2",
                "ck_session_meeting_url_absolute|update session set meeting_url = '/sessions' where number = 2",
                "ck_session_slides_url|update session set slides_url = '//evil.example/' where number = 2",
                "ck_session_slides_url|update session set slides_url = 'https://example.org/a b' where number = 2",
                "uq_session_speaker_person|insert into session_speaker select session_id, 7, person_id, null from session_speaker where position = 0",
                "fk_session_speaker_person|insert into session_speaker select id, 9, gen_random_uuid(), null from session where number = 2",
                "fk_session_paper_paper|insert into session_paper select id, 9, gen_random_uuid() from session where number = 2",
                "fk_session_topic_topic|insert into session_topic select id, 9, gen_random_uuid() from session where number = 2",
                "ck_session_speaker_position|update session_speaker set position = -1 where position = 1",
                "fk_video_session|delete from session where number = 1",
                "fk_session_speaker_person|delete from person where slug = 'paul-levy'",
                "fk_session_paper_paper|delete from paper where slug = 'large-n-limit'",
                "uq_video_slug|update video set slug = 'lecture-of-old' where slug = 'entropy-explained'",
                "ck_video_kind|update video set kind = 'TALK' where slug = 'entropy-explained'",
                "ck_video_youtube_id|update video set youtube_id = 'short' where slug = 'entropy-explained'",
                "ck_video_duration_seconds|update video set duration_seconds = 0 where slug = 'entropy-explained'",
                "ck_video_session_position|update video set position = 0 where slug = 'entropy-explained'",
                "ck_video_session_position|update video set position = null where slug = 'theorie-part-one'",
                "ck_video_session_kind|update video set kind = 'RELEVANT' where slug = 'theorie-part-one'",
                "uq_video_session_position|update video set position = 0 where slug = 'theorie-part-two'",
                "ck_video_url|update video set url = 'ftp://example.org/' where slug = 'entropy-explained'",
                "ck_video_thumbnail_url|update video set thumbnail_url = 'media/x.webp' where slug = 'entropy-explained'",
                "uq_person_slug|update person set slug = 'paul-levy' where slug = 'ada-lovelace'",
                "ck_person_name|update person set name = '' where slug = 'ada-lovelace'",
                "ck_person_photo_url|update person set photo_url = 'data:image/png' where slug = 'ada-lovelace'",
                "ck_person_links|update person set links = '{}' where slug = 'ada-lovelace'",
                "uq_organizer_person_since|insert into organizer select gen_random_uuid(), concat(slug, '-2'), person_id, 9, since, until, created_at, updated_at, deleted_at, version from organizer",
                "ck_organizer_days|update organizer set since = '2027-01-01', until = '2026-12-31'",
                "ck_organizer_position|update organizer set position = -1",
                "uq_paper_arxiv_id|update paper set arxiv_id = '2406.07524' where slug = 'large-n-limit'",
                "ck_paper_arxiv_id|update paper set arxiv_id = 'arXiv:2406.07524v2' where slug = 'masked-diffusion'",
                "ck_paper_doi|update paper set doi = 'https://doi.org/10.1/x' where slug = 'masked-diffusion'",
                "uq_topic_name|update topic set name = 'Information' where slug = 'diffusion'",
                "uq_topic_slug|update topic set slug = 'information' where slug = 'diffusion'",
                "ck_weekly_rule_weekday|update weekly_rule set weekday = 'Monday'",
                "ck_weekly_rule_days|update weekly_rule set valid_from = '2027-01-01', valid_until = '2026-12-31'",
                "ck_group_profile_only_one|insert into group_profile select 2, name, tagline, summary, about, highlights, links, time_zone, time_zones, session_minutes, door_minutes, created_at, updated_at, version from group_profile",
                "pk_group_profile|insert into group_profile select * from group_profile",
                "ck_group_profile_time_zones|update group_profile set time_zones = '{}'",
                "ck_group_profile_session_minutes|update group_profile set session_minutes = 0",
                "ck_time_zone_rules_only_one|update time_zone_rules set id = 2",
                "ck_account_email_lower|insert into account select gen_random_uuid(), 'Ada@example.org', 'Ada', 'OWNER', null, null, false, at, at, null from (select timestamptz '2026-10-14T15:00:00Z' as at) t",
                "ck_old_slug_kind|insert into old_slug values ('group', 'a', gen_random_uuid())",
            })
    void refusesWhatTheCodePromisesNotToWrite(String constraint, String sql) {
        PSQLException refused = assertThrows(PSQLException.class, () -> database.run(sql));

        assertEquals(constraint, refused.getServerErrorMessage().getConstraint(), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into schedule_exception values (gen_random_uuid(), 'SKIP', '2026-12-28', null, null, 'Holidays')",
                "update schedule_exception set reason = 'Holidays'",
                "delete from schedule_exception",
            })
    void countsEveryChangeOfTheSchedule(String sql) throws SQLException {
        String before = database.value("select value from content_revision");

        database.run(sql);

        assertNotEquals(before, database.value("select value from content_revision"));
    }

    @Test
    void findsNoTableOfTheCallersInAFunctionOfTheOwners() throws SQLException {
        assertEquals(
                List.of("{\"search_path=public, pg_temp\"}"),
                database.column(
                        "select proconfig::text from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"));
    }

    @Test
    void namesEveryConstraintAndIndexByItsKind() throws SQLException {
        assertEquals(List.of(), database.column("""
                select conrelid::regclass || '.' || conname from pg_constraint
                where connamespace = 'public'::regnamespace and conrelid <> 0
                  and conrelid::regclass::text <> 'flyway_schema_history' and contype <> 'n'
                  and conname !~ (case contype when 'p' then '^pk_' when 'u' then '^uq_' when 'f' then '^fk_' when 't' then '^tr_' else '^ck_' end)
                """));
        assertEquals(List.of(), database.column("""
                select indexname from pg_indexes
                where schemaname = 'public' and tablename <> 'flyway_schema_history' and indexname !~ '^(pk|uq|ix)_'
                """));
    }

    @Test
    void indexesEveryForeignKey() throws SQLException {
        assertEquals(List.of(), database.column("""
                select c.conname from pg_constraint c
                where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
                    select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                """));
    }
}
