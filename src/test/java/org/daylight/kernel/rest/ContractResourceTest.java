package org.daylight.kernel.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContractResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void servesTheBundleByteForByteWhateverAcceptSays(String format) throws IOException {
        byte[] bundle;
        try (InputStream stream = getClass().getResourceAsStream("/META-INF/openapi." + format)) {
            bundle = stream.readAllBytes();
        }
        for (String accept : new String[] {"*/*", "text/html", "application/" + format}) {
            Response answer = Api.given().header("Accept", accept).get("/openapi." + format);
            answer.then().statusCode(200).header("Content-Type", is("application/" + format));
            assertArrayEquals(bundle, answer.asByteArray());
        }
    }

    @Test
    void bothFormsSayTheSame() throws IOException {
        assertEquals(
                new ObjectMapper().readTree(Api.given().get("/openapi.json").asByteArray()),
                new YAMLMapper().readTree(Api.given().get("/openapi.yaml").asByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml", "/api-browser"})
    void sendsNothingThatTheReaderHas(String path) {
        String tag = Api.given().get(path).header("ETag");
        Api.given()
                .header("If-None-Match", "\"other\", W/" + tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        Api.given()
                .header("If-None-Match", "\"other\"")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", tag);
        Api.given().head(path).then().statusCode(200).header("ETag", tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/openapi", "/q/swagger-ui", "/openapi.yml"})
    void noOtherContractIsServed(String path) {
        Api.given()
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(404)
                .body(
                        is(
                                """
                {"type":"/problems/not-found","title":"Not found","status":404,\
                "detail":"There is nothing here for you to see; absent and not visible are told alike."}"""));
    }

    @Test
    void theBrowserPageFindsAllItsFilesHere() {
        String page = Api.given()
                .get("/api-browser")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/html;charset=UTF-8")
                .extract()
                .asString();
        Matcher file = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css))\"").matcher(page);
        int files = 0;
        while (file.find()) {
            Api.file(file.group(1)).then().statusCode(200);
            files++;
        }
        assertEquals(3, files);
        Api.file("/api-browser.js").then().body(containsString("url: '/openapi.json'"));
    }

    @Test
    void knowsNoOtherMethod() {
        Api.given().delete("/openapi.json").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }
}
