package org.daylight.kernel.problem.rest;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daylight.contract.Api;
import org.daylight.kernel.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemTypeResourceTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeHasItsPage(ProblemType type) {
        Api.given()
                .header("Accept", "text/html,*/*;q=0.8")
                .get(type.type())
                .then()
                .statusCode(200)
                .body(is(
                        """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%1$s | 阳光公开</title>
                </head>
                <body>
                  <main>
                    <h1>%1$s</h1>
                    <p>%2$s</p>
                    <p>HTTP 状态码: %3$d</p>
                    <nav><a href="/problems">错误类型</a></nav>
                  </main>
                </body>
                </html>
                """
                                .formatted(type.title().zh(), type.explanation().zh(), type.status())));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void programsGetTheSameAsJson(ProblemType type) {
        Api.given()
                .header("Accept-Language", "en")
                .get(type.type())
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .header("Content-Language", "en")
                .body(is(json(type, Locale.ENGLISH)));
    }

    @Test
    void listsEveryTypeByStatus() {
        String items = Arrays.stream(ProblemType.values())
                .sorted(Comparator.comparingInt(ProblemType::status))
                .map(type -> json(type, ZH))
                .collect(Collectors.joining(","));
        Api.given()
                .get("/problems")
                .then()
                .statusCode(200)
                .header("Content-Language", "zh-CN")
                .body(is("{\"items\":[" + items + "]}"));
        String page = Api.given()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/problems")
                .asString();
        for (ProblemType type : ProblemType.values()) {
            String entry = "<dt><a href=\"%s\">%s</a> (%d)</dt>"
                    .formatted(type.type(), type.title().en(), type.status());
            assertEquals(page.indexOf(entry) > 0, true, entry);
        }
    }

    @Test
    void formatAndLanguageHaveTagsOfTheirOwn() {
        String path = ProblemType.STALE.type();
        Response json = Api.given().get(path);
        Response page = Api.given().accept("text/html").get(path);
        Response english = Api.given().header("Accept-Language", "en").get(path);
        assertEquals(
                3,
                java.util.stream.Stream.of(json, page, english)
                        .map(answer -> answer.header("ETag"))
                        .distinct()
                        .count());
        Api.given()
                .header("If-None-Match", json.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        Api.given()
                .header("If-None-Match", page.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNoTypeIsNotFound() {
        Api.given()
                .get("/problems/no-such")
                .then()
                .statusCode(404)
                .body(
                        is(
                                """
                {"type":"/problems/not-found","title":"未找到","status":404,\
                "detail":"此地址没有可供您查看的内容；不存在与无权查看不作区分。"}"""));
    }

    @Test
    void otherFormatsAreNotAcceptable() {
        Api.given()
                .accept("image/png")
                .get("/problems")
                .then()
                .statusCode(406)
                .body("type", is("/problems/not-acceptable"));
    }

    private static String json(ProblemType type, Locale locale) {
        return """
                {"type":"/problems/%1$s","slug":"%1$s","status":%2$d,"title":"%3$s","explanation":"%4$s"}"""
                .formatted(
                        type.slug(),
                        type.status(),
                        type.title().in(locale),
                        type.explanation().in(locale));
    }
}
