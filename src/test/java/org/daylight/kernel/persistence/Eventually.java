package org.daylight.kernel.persistence;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting for something that other processes do: asks again and again, and gives up with a sentence. */
public final class Eventually {
    /** A machine that builds other things beside may take many times as long as an idle one. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private Eventually() {}

    /** Returns once {@code condition} holds; what it throws is thrown on. */
    public static void is(String what, Callable<Boolean> condition) throws Exception {
        is(what, PATIENCE, condition);
    }

    /** Returns once {@code condition} holds, after {@code patience} at the latest. */
    public static void is(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience + ": " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
