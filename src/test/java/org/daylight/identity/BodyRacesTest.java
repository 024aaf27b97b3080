package org.daylight.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daylight.contract.Api;
import org.junit.jupiter.api.RepeatedTest;

/** Two administrators at the same moment: one wins, the other is told so. */
@QuarkusTest
class BodyRacesTest {
    private static final int ROUNDS = 3;

    private final Office county = Office.county();
    private final String admin = county.token(Role.ADMIN);

    @RepeatedTest(ROUNDS)
    void aCodeIsFoundedOnce() {
        var body = "{\"code\": \"F-%1$s\", \"name\": \"新局\", \"kind\": \"department\", \"parent\": \"%1$s\"}"
                .formatted(county.code);
        assertEquals(List.of(201, 409), atOnce(() -> post("/bodies", body), () -> post("/bodies", body)));
    }

    @RepeatedTest(ROUNDS)
    void aBodyIsRenamedOnce() {
        var body = county.below(BodyKind.DEPARTMENT);
        assertEquals(
                List.of(200, 412),
                atOnce(
                        () -> change(body, "\"act\": \"renamed\", \"name\": \"甲\""),
                        () -> change(body, "\"act\": \"renamed\", \"name\": \"乙\"")));
    }

    @RepeatedTest(ROUNDS)
    void twoBodiesDoNotMoveBelowEachOther() {
        var one = county.below(BodyKind.DEPARTMENT);
        var two = county.below(BodyKind.DEPARTMENT);
        assertEquals(
                List.of(200, 422),
                atOnce(
                        () -> change(one, "\"act\": \"moved\", \"parent\": \"" + two.code + "\""),
                        () -> change(two, "\"act\": \"moved\", \"parent\": \"" + one.code + "\"")));
    }

    @RepeatedTest(ROUNDS)
    void aPostIsGivenOnce() {
        var body = "{\"subject\": \"ann\", \"role\": \"editor\", \"body\": \"%s\"}".formatted(county.code);
        assertEquals(List.of(201, 409), atOnce(() -> post("/posts", body), () -> post("/posts", body)));
    }

    private Response post(String path, String body) {
        return Api.as(admin).contentType("application/json").body(body).post("/api/v1/staff" + path);
    }

    private Response change(Office body, String members) {
        return Api.as(admin)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"basis\": \"机构改革\", " + members + "}")
                .post("/api/v1/staff/bodies/" + body.code + "/changes");
    }

    @SafeVarargs
    private static List<Integer> atOnce(Supplier<Response>... deeds) {
        var barrier = new CyclicBarrier(deeds.length);
        var pool = Executors.newFixedThreadPool(deeds.length);
        try {
            var running = Stream.of(deeds)
                    .map(deed -> CompletableFuture.supplyAsync(
                            () -> {
                                await(barrier);
                                return deed.get().statusCode();
                            },
                            pool))
                    .toList();
            return running.stream()
                    .map(each -> each.orTimeout(60, TimeUnit.SECONDS).join())
                    .sorted()
                    .toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
