package org.daylight.identity;

import static org.daylight.identity.Administration.tree;
import static org.daylight.identity.BodyRefusalsTest.assertFaults;
import static org.daylight.identity.BodyRefusalsTest.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.daylight.contract.Api;
import org.daylight.disclosure.Story;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts are given and ended by day; who holds one today is told by {@code /staff/me}. Today is 2026-07-01. */
@QuarkusTest
class PostsTest {
    private final Office office = Office.department();
    private final Administration administration = Administration.of(office);
    private final String person = "person@" + office.code;

    @Test
    void givenAndEnded() {
        var given = give("");
        var post = given.<String>path("post");
        assertEquals(201, given.statusCode());
        assertEquals("/api/v1/staff/posts/" + post, given.header("Location").replaceFirst("^https?://[^/]*", ""));
        var body =
                "{\"post\": \"%s\", \"subject\": \"%s\", \"role\": \"editor\", \"body\": \"%s\", \"fromDay\": \"2026-07-01\"}"
                        .formatted(post, person, office.code);
        assertEquals(tree(body), tree(given));
        assertEquals(tree(body), tree(administration.get("/posts/" + post)));
        var ended = tree(body.replace("}", ", \"toDay\": \"2026-07-31\"}"));
        assertEquals(ended, tree(end(post, "2026-07-31")));
        assertEquals(ended, tree(administration.get("/posts/" + post)));
    }

    @Test
    void givenAgainAfterItsEnd() {
        String first = give("").path("post");
        assertProblem(409, "conflict", give(""));
        assertEquals(200, administration.post("/posts/" + first + "/end", "{}").statusCode());
        assertEquals(201, give(", \"fromDay\": \"2026-07-02\"").statusCode());
    }

    @Test
    void endedOnce() {
        String post = give("").path("post");
        assertFaults("/toDay: must not be before the first day", end(post, "2026-06-30"));
        assertEquals("2026-07-01", end(post, "2026-07-01").path("toDay"));
        assertProblem(409, "wrong-state", end(post, "2026-07-31"));
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSamePost() {
        var document = draft("");
        var first = administration.post("/posts", document, "key-" + office.code);
        assertEquals(tree(first), tree(administration.post("/posts", document, "key-" + office.code)));
        assertProblem(
                422,
                "idempotency-key-reused",
                administration.post("/posts", document.replace("editor", "approver"), "key-" + office.code));
    }

    @Test
    void anUnknownBodyIsToldLikeAnothers() {
        var unknown = administration.post("/posts", draft("").replace(office.code, "never-was"));
        assertProblem(403, "forbidden", unknown);
        var other = administration.post("/posts", draft("").replace(office.code + "\"}", Office.county().code + "\"}"));
        assertEquals(unknown.asString(), other.asString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-09T15:59:59Z, ''",
        "2026-07-09T16:00:00Z, editor",
        "2026-07-15T12:00:00Z, editor",
        "2026-07-20T15:59:59Z, editor",
        "2026-07-20T16:00:00Z, ''"
    })
    void inForceFromItsFirstDayToItsLastInShanghai(Instant now, String roles) {
        String post = give(", \"fromDay\": \"2026-07-10\"").path("post");
        end(post, "2026-07-20");
        TestClock.set(now);
        var me = me("editor", "approver");
        assertEquals(person, me.path("subject"));
        assertEquals("[" + roles + "]", me.path("posts.role").toString());
        assertEquals(roles.isEmpty() ? 403 : 201, drafted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "+999999999-12-31", "-4713-01-01", "2026-7-1", "today", "2026-07-01T00:00:00Z"})
    void aDayIsADay(String day) {
        var answer = give(", \"fromDay\": \"" + day + "\"");
        assertProblem(400, "invalid-request", answer);
        assertEquals("[/fromDay]", answer.path("errors.pointer").toString());
    }

    @Test
    void meIsWhatTokenAndPostsShare() {
        assertEquals(tree("{\"subject\": \"%s\", \"posts\": []}".formatted(person)), tree(me("editor")));
        give("");
        assertEquals(tree("{\"subject\": \"%s\", \"posts\": []}".formatted(person)), tree(me("approver")));
        assertEquals(
                tree(
                        """
                        {"subject": "%s", "posts": [{"role": "editor", "body": {"code": "%s", "name": "%s"}}]}"""
                                .formatted(person, office.code, office.name)),
                tree(me("editor", "approver", "offline_access")));
    }

    @Test
    void listedInPages() {
        for (var role : new String[] {"editor", "approver", "auditor"}) {
            administration.post("/posts", draft("").replace("editor", role));
        }
        var all = administration.get("/posts?limit=1000");
        var first = administration.get("/posts?limit=2");
        String next = first.path("next");
        var rest = administration.get(next.replaceFirst("^/api/v1/staff", "").replace("limit=2", "limit=1000"));
        assertEquals(2, tree(first).get("items").size());
        assertEquals(
                all.path("items.post").toString().replaceAll("[\\[\\] ]", ""),
                (first.path("items.post") + "," + rest.path("items.post")).replaceAll("[\\[\\] ]", ""));
    }

    private int drafted() {
        return Api.as(TestIssuer.token(person, "editor"))
                .contentType("application/json")
                .body(Story.draftFor(office.code))
                .post("/api/v1/staff/disclosures")
                .statusCode();
    }

    private Response me(String... roles) {
        return Api.as(TestIssuer.token(person, roles)).get("/api/v1/staff/me");
    }

    private Response give(String further) {
        return administration.post("/posts", draft(further));
    }

    private String draft(String further) {
        return "{\"subject\": \"%s\", \"role\": \"editor\"%s, \"body\": \"%s\"}"
                .formatted(person, further, office.code);
    }

    private Response end(String post, String day) {
        return administration.post("/posts/" + post + "/end", "{\"toDay\": \"" + day + "\"}");
    }
}
