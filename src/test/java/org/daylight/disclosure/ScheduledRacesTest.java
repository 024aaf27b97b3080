package org.daylight.disclosure;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.daylight.kernel.time.TestClock;
import org.daylight.opendata.Later;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** At the instant many portals publish, and an approver calls back: one of them comes first, and once. */
@QuarkusTest
class ScheduledRacesTest {

    @Inject
    ScheduledPublishing publishing;

    private Desk desk;
    private Instant planned;

    @BeforeEach
    void aDesk() {
        desk = Desk.open();
        planned = Later.thanEverything().plusSeconds(60);
    }

    @RepeatedTest(3)
    void oneOfManyPortalsPublishes() throws Exception {
        var id = Scheduled.by(desk, planned).edition();
        TestClock.set(planned);
        Callable<Integer> portal = () -> {
            publishing.publish(id);
            return 0;
        };
        atOnce(List.of(portal, portal, portal, portal));
        assertEquals(1, Scheduled.acts(desk));
    }

    @RepeatedTest(5)
    void callingBackAndPublishingDoNotBothHappen() throws Exception {
        var scheduled = Scheduled.by(desk, planned);
        var id = scheduled.edition();
        TestClock.set(planned);
        var status = atOnce(List.of(() -> scheduled.callBack().statusCode(), () -> {
                    publishing.publish(id);
                    return 0;
                }))
                .get(0);
        var isPublic = scheduled.publicly().extract().statusCode() == 200;
        assertTrue(Set.of(200, 409).contains(status), "status " + status);
        assertEquals(status == 409, isPublic);
        scheduled.read().body("state", equalTo(isPublic ? "published" : "draft"));
        assertEquals(isPublic ? 1 : 0, Scheduled.acts(desk));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> deeds) throws Exception {
        var barrier = new CyclicBarrier(deeds.size());
        var pool = Executors.newFixedThreadPool(deeds.size());
        try {
            var running = deeds.stream()
                    .map(deed -> pool.submit(() -> {
                        barrier.await();
                        return deed.call();
                    }))
                    .toList();
            var results = new ArrayList<Integer>();
            for (var each : running) {
                results.add(each.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
