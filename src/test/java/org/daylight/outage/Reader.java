package org.daylight.outage;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Somebody of the public who reads all the time, and what they are answered. */
final class Reader implements Runnable {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Client client;
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private volatile boolean over;

    Reader(Client client) {
        this.client = client;
    }

    void end() {
        over = true;
    }

    @Override
    public void run() {
        try {
            while (!over) {
                note(status());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many were answered so. */
    synchronized int count(int status) {
        return answers.getOrDefault(status, 0);
    }

    /** Neither an answer nor a refusal that says when to come back; 0 stands for silence. */
    synchronized List<Integer> unexpected() {
        return answers.keySet().stream()
                .filter(status -> status != 200 && status != 503)
                .toList();
    }

    private synchronized void note(int status) {
        answers.merge(status, 1, Integer::sum);
    }

    private int status() throws InterruptedException {
        try {
            var reply = client.get("/disclosures?limit=5");
            return reply.status() == 503 && !reply.isUnavailable() ? -503 : reply.status();
        } catch (IOException silence) {
            return 0;
        }
    }

    @Override
    public synchronized String toString() {
        return answers.toString();
    }
}
