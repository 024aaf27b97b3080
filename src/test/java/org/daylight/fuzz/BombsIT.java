package org.daylight.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.launch.PackagedPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A packaged portal with little memory meets requests that are meant to be too much for it: each is refused, what it held on
 * to is let go, and whoever reads meanwhile hardly notices.
 */
@Tag("fuzz")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BombsIT {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    private static final int AT_ONCE = 4;
    private static final int SLOW = 300;
    private static final long LEFT_OVER = 32;
    private static final String FOUNDING =
            """
            {"demo": false, "bodies": [{"code": "900000", "name": "试验县", "kind": "county"}],
             "posts": [{"subject": "editor", "role": "editor", "body": "900000", "fromDay": "2026-01-01"},
                       {"subject": "admin", "role": "admin", "body": "900000", "fromDay": "2026-01-01"}], "proxies": []}""";

    private PackagedPortal portal;
    private Reader reader;
    private double usual;
    private long before;
    private String token;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        Map<String, String> variables = PackagedPortal.variables(TestIssuer.url(), directory);
        Path founding = Files.writeString(directory.resolve("founding.json"), FOUNDING);
        variables.put("DAYLIGHT_IDENTITY_FOUNDING", founding.toString());
        variables.put("DAYLIGHT_HTTP_MAX_BODY_TIME", "5s");
        variables.put("QUARKUS_HTTP_IDLE_TIMEOUT", "30s");
        portal = PackagedPortal.start(variables, JVM).awaitReady();
        reader = new Reader(portal.port);
        token = TestIssuer.token("editor", "editor");
        // Network buffers are kept for the next time, as many as were ever needed at once: here and now.
        for (Bombs.Bomb bomb : new Bombs(portal.port, token).all().values()) {
            sent(bomb);
        }
        usual = reader.median(() -> null);
        before = Heap.live(portal.process.pid());
    }

    @AfterAll
    void stop() {
        reader.close();
        portal.process.destroy();
        portal.awaitEnd();
    }

    @Test
    void outsizedRequestsAreRefusedAndForgotten() throws Exception {
        List<String> complaints = new ArrayList<>();
        for (Map.Entry<String, Bombs.Bomb> bomb :
                new Bombs(portal.port, token).all().entrySet()) {
            List<Integer> statuses = new ArrayList<>();
            String measured = measured(bomb.getKey(), () -> statuses.addAll(sent(bomb.getValue())));
            int wanted = Integer.parseInt(bomb.getKey().substring(0, 3));
            if (!statuses.stream().allMatch(status -> status == wanted)) {
                complaints.add(bomb.getKey() + " answered " + statuses);
            }
            System.out.println("bomb " + bomb.getKey() + ": " + measured);
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void aSlowBodyIsNotWaitedForForever() throws Exception {
        String beginning = "POST /api/v1/staff/disclosures HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n\r\n{";
        try (SlowClients clients = new SlowClients(portal.port, SLOW, beginning)) {
            System.out.println("slow bodies: "
                    + measured("slow bodies", () -> {
                        clients.trickle(10);
                        return null;
                    }));
            Eventually.is("all are ended", () -> clients.ended() == SLOW);
        }
    }

    @Test
    void slowHeadersCostNobodyElse() throws Exception {
        try (SlowClients clients =
                new SlowClients(portal.port, SLOW, "GET /api/v1/bodies HTTP/1.1\r\nHost: localhost\r\nX: ")) {
            System.out.println("slow headers: "
                    + measured("slow headers", () -> {
                        clients.trickle(5);
                        return null;
                    }));
        }
    }

    @Test
    void whoReadsNothingIsLeft() throws Exception {
        String request = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (SlowClients clients = new SlowClients(portal.port, 50, request.repeat(10))) {
            System.out.println("never read: "
                    + measured("never read", () -> {
                        clients.trickle(0);
                        return null;
                    }));
        }
    }

    private List<Integer> sent(Bombs.Bomb bomb) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 2 * AT_ONCE; i++) {
                calls.add(() -> bomb.send().status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Does it while someone reads: the reader's median stays within a bound, and so does what is still held afterwards. */
    private String measured(String what, Callable<?> others) throws Exception {
        double median = reader.median(others);
        long after = Heap.live(portal.process.pid());
        String measured = "readers' median %.1f ms (usually %.1f), live heap %d MiB (before %d)"
                .formatted(median, usual, after, before);
        assertTrue(portal.process.isAlive(), what);
        assertTrue(median < 250 + 10 * usual, what + ": " + measured);
        assertTrue(after < before + LEFT_OVER, what + ": " + measured);
        return measured;
    }
}
