package org.daylight.operation.rest;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.daylight.contract.Api;
import org.daylight.kernel.time.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WellKnownResourceTest {
    private static final String CONTACT = "/.well-known/security.txt";
    private static final String CATALOG = "/.well-known/api-catalog";

    @Test
    void saysWhereToReportAWeakness() {
        TestClock.set(Instant.parse("2026-08-31T23:59:59Z"));
        Api.given()
                .get(CONTACT)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(
                        is(
                                """
                        Contact: mailto:security@example.cn
                        Contact: https://portal.example.cn/report
                        Expires: 2027-02-01T00:00:00Z
                        Preferred-Languages: zh, en
                        Canonical: https://portal.example.cn/.well-known/security.txt
                        """));
    }

    @Test
    void theContactIsGoodForHalfAYear() {
        String july = Api.given().get(CONTACT).header("ETag");
        Api.given().header("If-None-Match", july).get(CONTACT).then().statusCode(304);
        TestClock.set(Instant.parse("2026-08-01T00:00:00Z"));
        Api.given().header("If-None-Match", july).get(CONTACT).then().statusCode(200);
    }

    @Test
    void listsWhereTheApiIsDescribed() {
        var answer = Api.given().get(CATALOG);
        answer.then()
                .statusCode(200)
                .header("Content-Type", "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"")
                .header("Link", "</.well-known/api-catalog>; rel=\"api-catalog\"")
                .body(
                        is(
                                """
                        {"linkset":[\
                        {"anchor":"https://portal.example.cn/.well-known/api-catalog",\
                        "item":[{"href":"https://portal.example.cn/api/v1/"}]},\
                        {"anchor":"https://portal.example.cn/api/v1/",\
                        "service-desc":[{"href":"https://portal.example.cn/openapi.json","type":"application/json"},\
                        {"href":"https://portal.example.cn/openapi.yaml","type":"application/yaml"}],\
                        "service-doc":[{"href":"https://portal.example.cn/api-browser","type":"text/html"},\
                        {"href":"https://portal.example.cn/problems","type":"text/html"}]}]}"""));
        Api.given()
                .header("If-None-Match", answer.header("ETag"))
                .get(CATALOG)
                .then()
                .statusCode(304);
        assertEquals(answer.header("Link"), Api.given().head(CATALOG).header("Link"));
    }

    @Test
    void whatItListsIsThere() {
        var catalog = Api.given().get(CATALOG).jsonPath();
        for (String relation : new String[] {"service-desc", "service-doc"}) {
            for (String href : catalog.<String>getList("linkset[1].'" + relation + "'.href")) {
                Api.given()
                        .header("Accept", "*/*")
                        .get(href.replace("https://portal.example.cn", ""))
                        .then()
                        .statusCode(200);
            }
        }
    }
}
