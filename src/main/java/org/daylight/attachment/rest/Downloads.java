package org.daylight.attachment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.daylight.attachment.FileStore;
import org.daylight.attachment.StoredFile;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/**
 * Sends files piece by piece: one piece of memory for each reader, and no connection of the database while a slow reader
 * takes it.
 */
@ApplicationScoped
class Downloads {

    /** Half of the threads there are: the others serve those who read pages. */
    private static final int MOST = 100;

    private final AtomicInteger active = new AtomicInteger();

    /** 503 when too many readers take files. */
    void requireRoom() {
        if (active.get() >= MOST) {
            throw Refusal.of(ProblemType.UNAVAILABLE);
        }
    }

    void send(StoredFile file, ByteRange range, OutputStream out) throws IOException {
        active.incrementAndGet();
        try {
            sendAll(file, range, out);
        } finally {
            active.decrementAndGet();
        }
    }

    private static void sendAll(StoredFile file, ByteRange range, OutputStream out) throws IOException {
        for (var at = range.first(); at <= range.last(); ) {
            var chunk = file.chunks().get((int) (at / FileStore.CHUNK));
            var from = (int) (at % FileStore.CHUNK);
            var length = (int) Math.min(chunk.length - from, range.last() - at + 1);
            if (length <= 0) {
                // Expunged meanwhile: what was sent so far must not pass for all of it.
                throw new IOException("the file is not there any more");
            }
            out.write(chunk, from, length);
            at += length;
        }
    }
}
