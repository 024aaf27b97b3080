package org.daylight.outage;

import java.time.Duration;

/** Where writers pass before each request while it is open; who closes it waits until all of them stand before it. */
final class Gate {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private int writers;
    private int standing;
    private boolean open;
    private boolean over;

    /** Tells a writer to go home. */
    static final class Over extends RuntimeException {}

    synchronized void pass() throws InterruptedException {
        standing++;
        notifyAll();
        while (!open && !over) {
            wait();
        }
        standing--;
        if (over) {
            throw new Over();
        }
    }

    /** One more passes here. */
    synchronized void expect() {
        writers++;
    }

    /** One who passed here comes no more. */
    synchronized void leave() {
        writers--;
        notifyAll();
    }

    synchronized void open() {
        open = true;
        notifyAll();
    }

    /** Afterwards nobody is under way. */
    synchronized void close() throws InterruptedException {
        open = false;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (standing < writers) {
            if (System.nanoTime() > end) {
                throw new AssertionError(standing + " of " + writers + " writers came to the gate");
            }
            wait(1_000);
        }
    }

    /** Everybody goes home when they come here next. */
    synchronized void end() {
        over = true;
        notifyAll();
    }
}
