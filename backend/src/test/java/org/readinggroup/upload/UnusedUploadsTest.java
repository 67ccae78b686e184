package org.readinggroup.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.upload.TestFiles.coded;
import static org.readinggroup.upload.TestFiles.photo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readinggroup.shared.edit.EditLock;
import org.readinggroup.shared.job.JobRunner;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.TestClock;

/** What becomes of uploads that nobody uses. */
@QuarkusTest
class UnusedUploadsTest {
    @Inject
    Organizers organizers;

    @Inject
    Editor editor;

    @Inject
    Database database;

    @Inject
    JobRunner jobs;

    @Inject
    TestClock clock;

    @Inject
    Pictures pictures;

    @Inject
    UploadRepository repository;

    @Inject
    EditLock lock;

    @TempDir
    Path folder;

    @BeforeEach
    void jobsAreDue() throws SQLException {
        database.run("delete from job");
        database.run("delete from upload");
    }

    private void runJobsAfter(int days) {
        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(days)));
        jobs.runDue();
    }

    /** Uploads a picture of that width, and gives its address. */
    private String upload(int width) {
        return Api.json(Uploads.upload(organizers.asOrganizer(), "image/png", coded(photo(width, 20), "png")))
                .get("url")
                .asText();
    }

    private static int status(String url) {
        return Api.get(url).statusCode();
    }

    @Test
    void goAfterThirtyDays() {
        String url = upload(40);

        runJobsAfter(29);
        assertEquals(200, status(url));
        runJobsAfter(31);
        assertEquals(404, status(url));
    }

    @Test
    void stayAsLongAsTheyWereUploadedAgainLately() {
        String url = upload(40);
        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(20)));
        assertEquals(url, upload(40));

        runJobsAfter(31);
        assertEquals(200, status(url));
        runJobsAfter(51);
        assertEquals(404, status(url));
    }

    @Test
    void stayWhereARecordShowsThemInTheBinOrOnceDid() {
        String photo = upload(40);
        String draft = upload(41);
        String binned = upload(42);
        String replaced = upload(43);
        String inAText = upload(44);
        String unused = upload(45);
        editor.patch("/people/ada-lovelace", "{\"photoUrl\": \"%s\"}".formatted(photo));
        editor.create("/sessions", "{\"title\": \"A draft\", \"slidesUrl\": \"%s\"}".formatted(draft));
        editor.create(
                "/videos",
                "{\"title\": \"Binned\", \"kind\": \"RELEVANT\", \"thumbnailUrl\": \"%s\"}".formatted(binned));
        editor.patch("/people/paul-levy", "{\"photoUrl\": \"%s\"}".formatted(replaced));
        editor.patch("/people/paul-levy", "{\"photoUrl\": null}");
        editor.patch("/group", "{\"about\": \"![Us](https://readers.example.org%s)\"}".formatted(inAText));
        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(20)));
        editor.delete("/videos/binned");

        runJobsAfter(31);

        for (String kept : new String[] {photo, draft, binned, replaced, inAText}) {
            assertEquals(200, status(kept));
        }
        assertEquals(404, status(unused));
        // What is restored shows what it showed.
        Editor.json(200, editor.post("/people/paul-levy/history/2/restore"));
        assertEquals(
                replaced, Api.read("/api/v1/people/paul-levy").get("photoUrl").asText());
        runJobsAfter(90);
        assertEquals(200, status(binned), "it can be restored from the history");
    }

    @Test
    void stayWhereOnlyARowThatNoHistoryTellsOfRefersToThem() throws SQLException {
        String url = upload(40);
        database.run("update session set slides_url = ? where number = 2", url);

        runJobsAfter(31);
        assertEquals(200, status(url));
    }

    @Test
    void goFromTheDirectoryTooAndComeBackWhereTheyAreUploadedAgain() {
        UploadService service = new UploadService(
                pictures, repository, new UploadDirectory(Optional.of(folder.toString())), lock, clock);
        byte[] picture = coded(photo(40, 20), "png");
        String url = service.create(picture, UUID.randomUUID()).upload().url();
        String hash = url.substring("/media/".length(), url.lastIndexOf('.'));
        assertTrue(Files.exists(folder.resolve(hash)));

        assertEquals(0, removeUnused(service, TestClock.NOW.minusSeconds(1)));
        assertTrue(Files.exists(folder.resolve(hash)));
        assertEquals(1, removeUnused(service, TestClock.NOW));
        assertFalse(Files.exists(folder.resolve(hash)));
        assertTrue(service.find(hash, url.substring(url.lastIndexOf('.') + 1)).isEmpty());

        assertTrue(service.create(picture, UUID.randomUUID()).isNew());
        assertTrue(Files.exists(folder.resolve(hash)));
    }

    private static int removeUnused(UploadService service, Instant uploadedUntil) {
        return QuarkusTransaction.requiringNew().call(() -> service.removeUnused(uploadedUntil));
    }
}
