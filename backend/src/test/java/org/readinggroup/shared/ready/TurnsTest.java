package org.readinggroup.shared.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void twoAtOnceAreTwo() {
        Turns turns = new Turns(2, Duration.ofMillis(10));
        turns.await();
        turns.await();

        ProblemException third = assertThrows(ProblemException.class, turns::await);

        assertEquals(ProblemType.UNAVAILABLE, third.type());
    }

    @Test
    void whoWaitsInVainTakesNoTurn() {
        Turns turns = new Turns(1, Duration.ofMillis(10));
        turns.await();
        assertThrows(ProblemException.class, turns::await);
        turns.end();

        turns.await();

        assertEquals(0, turns.free());
    }

    @Test
    @Timeout(30)
    void comeInTheOrderInWhichTheyWereAskedFor() throws InterruptedException {
        Turns turns = new Turns(1, LONG);
        turns.await();
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            int reader = n;
            Thread thread = new Thread(() -> {
                turns.await();
                order.add(reader);
                turns.end();
            });
            readers.add(thread);
            thread.start();
            while (turns.waiting() <= n) {
                Thread.sleep(1);
            }
        }

        turns.end();
        for (Thread reader : readers) {
            reader.join();
        }

        assertEquals(List.of(0, 1, 2, 3, 4), order);
    }

    @Test
    @Timeout(30)
    void endForWhoIsInterrupted() throws InterruptedException {
        Turns turns = new Turns(1, LONG);
        turns.await();
        List<ProblemType> ends = new CopyOnWriteArrayList<>();
        Thread reader = new Thread(() -> {
            try {
                turns.await();
            } catch (ProblemException e) {
                ends.add(e.type());
            }
        });
        reader.start();
        while (turns.waiting() == 0) {
            Thread.sleep(1);
        }

        reader.interrupt();
        reader.join();

        assertEquals(List.of(ProblemType.UNAVAILABLE), ends);
    }
}
