package org.daylight.kernel.problem.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.kernel.rest.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told when a resource fails, and when it refuses. */
@QuarkusTest
class FailuresTest {
    @TestHTTPResource
    URL url;

    @ParameterizedTest
    @ValueSource(strings = {"argument", "element", "unique", "unheard-of"})
    void tellsABugByItsReferenceOnly(String how) {
        Answer answer = fail(how);
        assertEquals(500, answer.status());
        assertEquals(
                "{\"type\":\"/problems/internal-error\",\"title\":\"Internal error\",\"status\":500,"
                        + "\"detail\":\"The program failed and changed nothing; the reference is in the log.\","
                        + "\"reference\":\"<uuid>\"}",
                answer.text().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "pool"})
    void asksToComeBackWhenTheDatabaseIsAway(String how) {
        Answer answer = fail(how);
        assertEquals(503, answer.status());
        assertEquals("2", answer.header("retry-after"));
        assertEquals(
                "{\"type\":\"/problems/unavailable\",\"title\":\"Unavailable for the moment\",\"status\":503,"
                        + "\"detail\":\"Something this depends on is down; try again after Retry-After.\",\"retryAfter\":2}",
                answer.text());
    }

    @Test
    void tellsThatSomeoneElseWasFaster() {
        Answer answer = fail("stale");
        assertEquals(412, answer.status());
        assertEquals(
                "{\"type\":\"/problems/stale\",\"title\":\"Changed by someone else\",\"status\":412,"
                        + "\"detail\":\"What you based this on is no longer current; read it again, then send your change.\"}",
                answer.text());
    }

    @Test
    void translatesARefusalAndItsMembers() {
        Answer english = fail("withdrawn");
        assertEquals(410, english.status());
        assertEquals("en", english.header("content-language"));
        assertEquals(
                "{\"type\":\"/problems/withdrawn\",\"title\":\"Withdrawn\",\"status\":410,\"detail\":\"Withdrawn on 2026-11-22\","
                        + "\"errors\":[{\"parameter\":\"id\",\"detail\":\"withdrawn\"}],"
                        + "\"reason\":\"it was wrong\",\"withdrawnOn\":\"2026-11-22\"}",
                english.text());
        Answer chinese = new RawHttp(url.getPort()).request("GET /api/v1/try-me/fails/withdrawn");
        assertEquals("zh-CN", chinese.header("content-language"));
        assertEquals(
                "{\"type\":\"/problems/withdrawn\",\"title\":\"已撤回\",\"status\":410,\"detail\":\"已于 2026-11-22 撤回\","
                        + "\"errors\":[{\"parameter\":\"id\",\"detail\":\"已撤回\"}],"
                        + "\"reason\":\"内容有误\",\"withdrawnOn\":\"2026-11-22\"}",
                chinese.text());
    }

    @Test
    void tellsHowLongToWait() {
        Answer answer = fail("busy");
        assertEquals(429, answer.status());
        assertEquals("7", answer.header("retry-after"));
    }

    @Test
    void challengesThoseWithoutAGoodToken() {
        RawHttp http = new RawHttp(url.getPort());
        String body =
                "{\"type\":\"/problems/not-signed-in\",\"title\":\"未登录\",\"status\":401,\"detail\":\"该操作需要工作人员登录令牌；令牌缺失、过期或无效。\"}";
        Answer none = http.request("GET /api/v1/try-me/secret");
        assertEquals(body, none.text());
        assertEquals("Bearer", none.header("www-authenticate"));
        Answer bad = http.request("GET /api/v1/try-me/secret", "Authorization: Bearer x.y.z");
        assertEquals(401, bad.status());
        assertEquals(body, bad.text());
        assertEquals("Bearer error=\"invalid_token\"", bad.header("www-authenticate"));
    }

    @Test
    void refusesThoseWhoseRoleIsAnother() {
        Answer answer = new RawHttp(url.getPort())
                .request("GET /api/v1/try-me/secret", "Authorization: Bearer " + TestIssuer.token("nobody", "auditor"));
        assertEquals(403, answer.status());
        assertEquals(
                "{\"type\":\"/problems/forbidden\",\"title\":\"无权操作\",\"status\":403,\"detail\":\"您的角色或所属机构不允许此操作。\"}",
                answer.text());
    }

    private Answer fail(String how) {
        return new RawHttp(url.getPort()).request("GET /api/v1/try-me/fails/" + how, "Accept-Language: en");
    }
}
