package org.daylight.disclosure;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several people at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** Does all of it from one moment on; the answers in the order of the deeds. */
    @SafeVarargs
    public static List<Response> atOnce(Callable<Response>... deeds)
            throws InterruptedException, ExecutionException, TimeoutException {
        var barrier = new CyclicBarrier(deeds.length);
        var pool = Executors.newFixedThreadPool(deeds.length);
        try {
            List<Future<Response>> running = new ArrayList<>();
            for (var deed : deeds) {
                running.add(pool.submit(() -> {
                    barrier.await();
                    return deed.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (var each : running) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
