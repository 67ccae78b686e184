package org.readinggroup.shared.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that did not say its length, and turns out to be over the limit while an operation reads it; and one that
 * ends, or makes the service wait, before it is whole.
 */
@Provider
class LargestBody implements ReaderInterceptor {
    private final CurrentVertxRequest current;
    private final Duration patience;

    /** {@code readTimeout} is how long a body may pause until Quarkus closes the connection without a word. */
    LargestBody(CurrentVertxRequest current, @ConfigProperty(name = "quarkus.http.read-timeout") Duration readTimeout) {
        this.current = current;
        this.patience = readTimeout.minusSeconds(1);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream()));
        return context.proceed();
    }

    private final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = whole(super::read);
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = whole(() -> super.read(into, from, most));
            count(Math.max(read, 0));
            return read;
        }

        private int whole(Reading reading) {
            try (Interruption afterPause = new Interruption(current.getCurrent().vertx(), patience)) {
                return reading.read();
            } catch (IOException e) {
                // The client's doing, and no failure of ours: it has said a length and gone, or waits as we do.
                LingeringClose.after(current.getCurrent());
                throw RequestFaults.bodyNotWhole();
            }
        }

        private void count(int read) {
            count += read;
            if (count > RequestFaults.LARGEST_BODY) {
                LingeringClose.after(current.getCurrent());
                throw RequestFaults.bodyTooLarge();
            }
        }
    }

    private interface Reading {
        int read() throws IOException;
    }

    /** Interrupts this thread after a while, unless it is closed before. */
    private static final class Interruption implements AutoCloseable {
        private final Thread reader = Thread.currentThread();
        private final Vertx vertx;
        private final long timer;
        private boolean closed;

        Interruption(Vertx vertx, Duration after) {
            this.vertx = vertx;
            this.timer = vertx.setTimer(after.toMillis(), fired -> interrupt());
        }

        private synchronized void interrupt() {
            if (!closed) {
                reader.interrupt();
            }
        }

        /** The thread goes on to other work, which must not be interrupted. */
        @Override
        public synchronized void close() {
            closed = true;
            vertx.cancelTimer(timer);
            Thread.interrupted();
        }
    }
}
