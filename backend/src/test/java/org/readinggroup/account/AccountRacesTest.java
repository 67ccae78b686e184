package org.readinggroup.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;

/** What holds when several people do it at the same moment. */
@QuarkusTest
class AccountRacesTest {
    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @Test
    void leaveAnOwnerWhenTwoDemoteEachOther() throws Exception {
        organizers.asOwner();
        organizers.asOrganizer();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                database.run("update account set role = 'OWNER'");
                List<Future<Integer>> demoted = two.invokeAll(List.of(
                        () -> demote(organizers.asOwner(), Organizers.ORGANIZER),
                        () -> demote(organizers.asOrganizer(), Organizers.OWNER)));
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : demoted) {
                    answers.add(answer.get());
                }

                assertEquals(
                        "1", database.value("select count(*) from account where role = 'OWNER'"), answers::toString);
                assertTrue(answers.contains(200), answers::toString);
            }
        } finally {
            two.shutdown();
        }
    }

    private static int demote(RequestSpecification caller, UUID whom) {
        return caller.header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"role\": \"ORGANIZER\"}".getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/admin/accounts/" + whom)
                .statusCode();
    }

    @Test
    void makeAtMostTwoHashesAtATime() throws Exception {
        Hashing hashing = new Hashing(new SimpleMeterRegistry());
        ExecutorService many = Executors.newFixedThreadPool(12);
        List<Future<Boolean>> results = new ArrayList<>();
        int most = 0;
        try {
            for (int i = 0; i < 12; i++) {
                results.add(many.submit(() -> hashing.matches("a password", null, true)));
            }
            while (!results.stream().allMatch(Future::isDone)) {
                most = Math.max(most, underWay());
                // The hashes need the processors.
                Thread.sleep(2);
            }
            int answered = 0;
            for (Future<Boolean> result : results) {
                answered += isAnswered(result) ? 1 : 0;
            }
            assertTrue(answered >= 2, () -> "those who came first are not refused");
        } finally {
            many.shutdown();
        }
        assertEquals(2, most);
    }

    /** Whether the password was looked at. On a machine that is short of processors some wait in vain, and are told so. */
    private static boolean isAnswered(Future<Boolean> result) throws InterruptedException {
        try {
            assertFalse(result.get());
            return true;
        } catch (ExecutionException e) {
            assertInstanceOf(ProblemException.class, e.getCause());
            return false;
        }
    }

    /** How many threads are within a hash. */
    private static int underWay() {
        return (int) Thread.getAllStackTraces().values().stream()
                .filter(frames -> List.of(frames).stream()
                        .anyMatch(frame -> frame.getClassName().equals(PasswordHash.class.getName())))
                .count();
    }
}
