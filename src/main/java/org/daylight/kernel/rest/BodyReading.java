package org.daylight.kernel.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/**
 * Reads bodies whole. Each holds a thread until it has arrived, so few are read at the same time, and none for long: a
 * client that sends a byte a second costs others nothing.
 */
@Singleton
class BodyReading {
    private static final int CHUNK = 8192;

    /** A JSON tree takes ten times the bytes of its text or more: of such as are larger than this, few are made at once. */
    private static final int LARGE = 256 * 1024;

    private static final int FEW = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final HttpLimits limits;
    private final Clock clock;
    private final Semaphore places;
    private final Semaphore large = new Semaphore(FEW);
    private final Semaphore files;

    BodyReading(HttpLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.places = new Semaphore(limits.maxBodiesAtOnce());
        this.files = new Semaphore(limits.maxFilesAtOnce());
    }

    /**
     * All of {@code in}, a JSON body.
     *
     * @throws Refusal 408 when it takes too long, 413 when it is too large, 503 when too many are being read, 400 when it
     *     ends early
     */
    byte[] read(InputStream in) {
        var body = new ByteArrayOutputStream();
        copy(in, body, limits.maxJsonBody().asLongValue());
        return body.toByteArray();
    }

    /** The same to {@code out}, {@code most} bytes of it. */
    void copy(InputStream in, OutputStream out, long most) {
        copy(in, out, most, limits.maxBodyTime(), places);
    }

    /** The same of a file that is to be attached: it is larger and may take longer, so fewer are received at once. */
    void copyFile(InputStream in, OutputStream out) {
        copy(in, out, limits.maxFile().asLongValue(), limits.maxFileTime(), files);
    }

    private void copy(InputStream in, OutputStream out, long most, Duration time, Semaphore places) {
        if (!places.tryAcquire()) {
            throw Refusal.of(ProblemType.UNAVAILABLE);
        }
        try {
            whole(in, out, most, time);
        } finally {
            places.release();
        }
    }

    /**
     * What {@code context} makes of a body of {@code length} bytes.
     *
     * @throws Refusal 503 when too many others are large too
     */
    Object understand(int length, ReaderInterceptorContext context) throws IOException {
        if (length < LARGE) {
            return context.proceed();
        }
        if (!awaited()) {
            throw Refusal.of(ProblemType.UNAVAILABLE);
        }
        try {
            return context.proceed();
        } finally {
            large.release();
        }
    }

    private boolean awaited() {
        try {
            return large.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void whole(InputStream in, OutputStream out, long most, Duration time) {
        long end = clock.millis() + time.toMillis();
        long total = 0;
        byte[] chunk = new byte[CHUNK];
        for (int n = next(in, chunk); n >= 0; n = next(in, chunk)) {
            total += n;
            if (total > most) {
                throw Refusal.of(ProblemType.BODY_TOO_LARGE);
            }
            if (clock.millis() > end) {
                throw Refusal.of(ProblemType.BODY_TOO_SLOW);
            }
            write(out, chunk, n);
        }
    }

    private static int next(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            // The client went away or broke its own framing; it is hardly there to read this.
            throw BodyRules.invalid(Words.of("正文未传完", "the body ended early"));
        }
    }

    private static void write(OutputStream out, byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
