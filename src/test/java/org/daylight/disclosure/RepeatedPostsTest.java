package org.daylight.disclosure;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.daylight.contract.Api;
import org.daylight.identity.Role;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;

/** A creating POST that is sent again with its Idempotency-Key has one effect and one answer. */
@QuarkusTest
class RepeatedPostsTest {
    private static final String REASON = "{\"reason\": \"誊写有误\"}";

    private final Desk desk = Desk.open();

    @Test
    void aDraft() {
        var body = Story.draftFor(desk.office.code);
        repeats(desk.editor, "/api/v1/staff/disclosures", body, body.replace("\"2023\"", "\"2024\""));
        assertEquals(1, count("disclosure"));
        // Without a key, and as somebody else with the same key, it is a new one.
        post(desk.editor, null, "/api/v1/staff/disclosures", body).then().statusCode(201);
        assertEquals(2, count("disclosure"));
    }

    @Test
    void aCorrection() {
        var url = "/api/v1/staff/disclosures/" + desk.published(rows("A")) + "/corrections";
        repeats(desk.editor, url, REASON, "{\"reason\": \"另有错误\"}");
        // A different disclosure is a different request.
        var other = "/api/v1/staff/disclosures/" + desk.published(rows("A")) + "/corrections";
        post(desk.editor, "key-of-mine", other, REASON)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aBody() {
        var body = "{\"code\": \"X-%1$s\", \"name\": \"新村\", \"kind\": \"village\", \"parent\": \"%1$s\"}"
                .formatted(desk.office.code);
        repeats(desk.office.token(Role.ADMIN), "/api/v1/staff/bodies", body, body.replace("新村", "老村"));
    }

    @Test
    void aRefusalIsNotRemembered() {
        var disclosure = desk.published(rows("A"));
        var url = "/api/v1/staff/disclosures/" + disclosure + "/corrections";
        var draft = Story.correct(desk.editor, disclosure, "先来的");
        post(desk.editor, "key-of-mine", url, REASON).then().statusCode(409);
        Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .delete("/api/v1/staff/editions/" + draft.path("edition"))
                .then()
                .statusCode(204);
        post(desk.editor, "key-of-mine", url, REASON).then().statusCode(201);
    }

    /** Four at once and one after: the same bytes each time; the key for something else: 422. */
    private void repeats(String token, String url, String body, String otherBody) {
        var answers = new HashSet<String>();
        var barrier = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var running = List.of(1, 2, 3, 4).stream()
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> {
                                await(barrier);
                                return post(token, "key-of-mine", url, body);
                            },
                            pool))
                    .toList();
            running.forEach(each ->
                    answers.add(told(each.orTimeout(60, TimeUnit.SECONDS).join())));
        } finally {
            pool.shutdownNow();
        }
        answers.add(told(post(token, "\"key-of-mine\"", url, body)));
        assertEquals(1, answers.size(), answers.toString());
        post(token, "key-of-mine", url, otherBody)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Response answer) {
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.header("Location") + " " + answer.header("ETag") + " " + answer.asString();
    }

    private static Response post(String token, String key, String url, String body) {
        var request = Api.as(token).contentType("application/json").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(url);
    }

    private int count(String table) {
        return Roles.asSuperuser(
                        "select t.id from " + table + " t join public_body b on b.id = t.body_id where b.code = ?",
                        desk.office.code)
                .size();
    }
}
