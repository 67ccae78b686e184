package org.readinggroup.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.TestClock;

/** Guessing passwords is slowed, for everybody but who is known here. */
@QuarkusTest
class GuessingTest {
    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void nobodyHasTriedYet() throws SQLException {
        database.run("delete from rate_limit");
        organizers.asOwner();
        organizers.asOrganizer();
    }

    @Test
    void slowsGuessesButNotTheOwnersBrowser() throws Exception {
        String browser =
                SignInTest.signIn("owner@example.org", Organizers.PASSWORD).cookie("known-browser");
        double before = hashes();

        List<Integer> answers = new ArrayList<>();
        for (int minute = 0; minute < 15; minute++) {
            clock.moveTo(TestClock.NOW.plus(Duration.ofMinutes(minute)));
            int round = minute;
            answers.addAll(
                    guesses(30, i -> "owner@example.org", i -> new byte[] {127, (byte) (round + 1), (byte) i, 9}));
        }

        long reached = answers.stream().filter(status -> status == 401).count();
        assertEquals(450, answers.size());
        assertEquals(
                450 - reached, answers.stream().filter(status -> status == 429).count());
        assertEquals(reached, (long) (hashes() - before), "what is refused is never hashed");
        assertTrue(reached >= 10 && reached <= 40, reached + " guesses reached the hash");
        Response known = io.restassured.RestAssured.given()
                .cookie("known-browser", browser)
                .contentType("application/json")
                .body("{\"email\": \"owner@example.org\", \"password\": \"" + Organizers.PASSWORD + "\"}")
                .post("/api/v1/sign-in");
        assertEquals(200, known.statusCode(), known.asString());
        Response strange = SignInTest.signIn("owner@example.org", Organizers.PASSWORD);
        assertEquals(429, strange.statusCode(), "in no other browser");
        assertTrue(strange.header("Retry-After").matches("[1-9][0-9]?"), strange.header("Retry-After"));
    }

    @Test
    void slowsGuessesOfOneAddressAtManyAccounts() throws Exception {
        List<Integer> answers = guesses(40, i -> "person" + i + "@example.org", i -> new byte[] {127, 9, 9, 9});

        assertEquals(20, answers.stream().filter(status -> status == 401).count());
        assertEquals(20, answers.stream().filter(status -> status == 429).count());
    }

    @Test
    void countsNoRightPasswords() {
        for (int i = 0; i < 15; i++) {
            assertEquals(
                    200,
                    SignInTest.signIn("owner@example.org", Organizers.PASSWORD).statusCode());
        }
    }

    @Test
    void knowsABrowserForItsOwnAccountOnly() {
        String browser =
                SignInTest.signIn("organizer@example.org", Organizers.PASSWORD).cookie("known-browser");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(RestAssured.given()
                    .cookie("known-browser", browser)
                    .contentType("application/json")
                    .body("{\"email\": \"owner@example.org\", \"password\": \"a wrong guess\"}")
                    .post("/api/v1/sign-in")
                    .statusCode());
        }

        assertEquals(429, answers.get(11));
        assertEquals(
                429, SignInTest.signIn("owner@example.org", Organizers.PASSWORD).statusCode());
    }

    private double hashes() {
        return meters.get("readinggroup.password.hashes").counter().count();
    }

    /** The statuses of so many guesses, made side by side. */
    private static List<Integer> guesses(int count, IntFunction<String> email, IntFunction<byte[]> from)
            throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int n = i;
                all.add(() -> guess(email.apply(n), from.apply(n)));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : guessers.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            guessers.shutdown();
        }
    }

    /** One wrong guess from another address of this machine. */
    private static int guess(String email, byte[] from) {
        String body = "{\"email\": \"" + email + "\", \"password\": \"a wrong guess\"}";
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
            socket.getOutputStream()
                    .write(("POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
