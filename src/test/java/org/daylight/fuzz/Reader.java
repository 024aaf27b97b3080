package org.daylight.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Someone who reads one page after the other while others do what they do. */
final class Reader implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest page;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    Reader(int port) {
        page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/bodies"))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    /** The median of milliseconds that a page takes while {@code others} are at work; each must be answered with 200. */
    double median(Callable<?> others) throws Exception {
        Future<?> work = thread.submit(others);
        List<Double> waits = new ArrayList<>();
        while (!work.isDone() || waits.size() < 20) {
            waits.add(read());
        }
        work.get();
        waits.sort(null);
        return waits.get(waits.size() / 2);
    }

    private double read() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status = client.send(page, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new AssertionError("a reader got " + status);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
