package org.daylight.identity;

import static org.daylight.identity.Administration.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;

/** Whatever is done to bodies, posts and proxies stands in the audit trail: who, what, when, from which state to which. */
@QuarkusTest
class IdentityAuditTest {
    private final Office county = Office.county();
    private final Office township = county.below(BodyKind.TOWNSHIP);
    private final Administration administration = Administration.of(county);

    @Test
    void theLifeOfABody() {
        var code = county.code + "-A";
        administration.found(code, "public-service", county);
        administration.change(code, "\"act\": \"renamed\", \"name\": \"东所\"");
        administration.change(code, "\"act\": \"moved\", \"parent\": \"" + township.code + "\"");
        administration.change(code, "\"act\": \"merged\", \"successor\": \"" + township.code + "\"");
        String body =
                Api.given().get("/api/v1/changes?after=" + (seq(code) - 1)).path("items[0].subject");
        assertTrail(
                body,
                """
                [{"action": "body-founded", "subjectKind": "body", "body": "CODE", "toState": "active"},
                 {"action": "body-renamed", "subjectKind": "body", "body": "CODE", "fromState": "active",
                  "toState": "active", "detail": "机构改革方案"},
                 {"action": "body-moved", "subjectKind": "body", "body": "CODE", "fromState": "active",
                  "toState": "active", "detail": "机构改革方案"},
                 {"action": "body-merged", "subjectKind": "body", "body": "CODE", "fromState": "active",
                  "toState": "merged", "detail": "机构改革方案"}]"""
                        .replace("CODE", code));
    }

    @Test
    void aPost() {
        String post = administration
                .post(
                        "/posts",
                        "{\"subject\": \"zhang\", \"role\": \"report-handler\", \"body\": \"%s\"}"
                                .formatted(township.code))
                .path("post");
        administration.post("/posts/" + post + "/end", "{}");
        assertTrail(
                post,
                """
                [{"action": "post-given", "subjectKind": "post", "body": "CODE", "detail": "report-handler zhang"},
                 {"action": "post-ended", "subjectKind": "post", "body": "CODE"}]"""
                        .replace("CODE", township.code));
    }

    @Test
    void aProxy() {
        var village = township.below(BodyKind.VILLAGE);
        String proxy = administration
                .post(
                        "/proxies",
                        "{\"village\": \"%s\", \"serving\": \"%s\", \"basis\": \"代办协议\"}"
                                .formatted(village.code, township.code))
                .path("proxy");
        administration.post("/proxies/" + proxy + "/end", "{}");
        assertTrail(
                proxy,
                """
                [{"action": "proxy-given", "subjectKind": "proxy", "body": "CODE", "detail": "代办协议"},
                 {"action": "proxy-ended", "subjectKind": "proxy", "body": "CODE"}]"""
                        .replace("CODE", village.code));
    }

    private void assertTrail(String subject, String lines) {
        var expected = tree(lines);
        expected.forEach(line -> ((ObjectNode) line)
                .put("at", "2026-07-01T01:00:00Z")
                .put("actor", county.subject(Role.ADMIN))
                .put("subject", subject));
        var trail = tree(Api.as(county.token(Role.AUDITOR)).get("/api/v1/staff/audit-events?subject=" + subject))
                .get("items");
        trail.forEach(line -> ((ObjectNode) line).remove("event"));
        assertEquals(expected, trail);
    }

    private long seq(String code) {
        return administration.get("/bodies/" + code).jsonPath().getLong("seq");
    }
}
