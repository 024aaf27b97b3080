package org.daylight.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A closed loop: each worker begins the next thing when its last one is done. It ends after {@code most} things or
 * {@code longest}, whichever comes first.
 */
record Loop(int workers, int most, Duration longest) {

    /** Does the {@code n}th thing. Belongs to one worker, so it may hold a connection. */
    interface Work extends AutoCloseable {
        void run(int n) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Runs it, with a {@code work} for each worker, made before the time begins to run. */
    Timings run(Callable<Work> work) throws Exception {
        var crew = Executors.newFixedThreadPool(workers);
        List<Work> works = new ArrayList<>();
        try {
            for (int i = 0; i < workers; i++) {
                works.add(work.call());
            }
            var next = new AtomicInteger();
            var begin = System.nanoTime();
            List<Callable<long[]>> tasks = new ArrayList<>();
            works.forEach(each -> tasks.add(() -> keepOn(each, next, begin + longest.toNanos())));
            var all = new ArrayList<long[]>();
            for (var done : crew.invokeAll(tasks)) {
                all.add(done.get());
            }
            return Timings.of(all.stream().flatMapToLong(Arrays::stream).toArray(), System.nanoTime() - begin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            crew.shutdownNow();
            for (var each : works) {
                each.close();
            }
        }
    }

    private long[] keepOn(Work work, AtomicInteger next, long end) throws Exception {
        var nanos = new long[most];
        int done = 0;
        var before = System.nanoTime();
        for (var n = next.getAndIncrement(); n < most && before < end; n = next.getAndIncrement()) {
            work.run(n);
            var after = System.nanoTime();
            nanos[done++] = after - before;
            before = after;
        }
        return Arrays.copyOf(nanos, done);
    }
}
