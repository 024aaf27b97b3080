package org.daylight.opendata;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was public at an instant stays so for whoever asks again in ten years. */
@QuarkusTest
class AsOfTest {

    @Test
    void aDisclosureInEachOfItsTimes() {
        var desk = Desk.open();
        var before = Later.thanEverything();
        var first = Later.byASecond();
        var disclosure = desk.published(rows("A", "B"));
        var corrected = Later.byASecond();
        desk.corrected(disclosure, rows("A").add(row("B", 7)).add(row("C", 8)));
        var withdrawn = Later.byASecond();
        var tombstone = desk.withdrawn(disclosure).jsonPath().getInt("seq");
        Later.byASecond();

        var url = "/api/v1/disclosures/" + disclosure;
        get(url, before).statusCode(404);
        get(url + "/editions", before).statusCode(404);
        amounts(desk, disclosure, before, List.of());
        for (var at : List.of(first, corrected.minusNanos(1_000))) {
            get(url, at).statusCode(200).body("edition", equalTo(1), "state", equalTo("current"));
            get(url + "/editions", at).statusCode(200).body("items.state", equalTo(List.of("current")));
            amounts(desk, disclosure, at, List.of(100, 100));
        }
        get(url, corrected).statusCode(200).body("edition", equalTo(2), "state", equalTo("current"));
        get(url + "/editions", corrected).body("items.state", equalTo(List.of("superseded", "current")));
        // The corrected row and the new one come first: they came into force last.
        amounts(desk, disclosure, corrected, List.of(7, 8, 100));
        get(url, withdrawn).statusCode(410).body("seq", equalTo(tombstone), "edition", equalTo(2));
        get(url + "/editions", withdrawn).body("items.state", equalTo(List.of("superseded", "withdrawn")));
        amounts(desk, disclosure, withdrawn, List.of());
    }

    private static void amounts(Desk desk, String disclosure, Instant at, List<Integer> amounts) {
        get("/api/v1/subsidies/payments?disclosure=" + disclosure, at)
                .statusCode(200)
                .body("items.amount", equalTo(amounts));
        get("/api/v1/disclosures?body=" + desk.office.code, at)
                .statusCode(200)
                .body("items.disclosure", equalTo(amounts.isEmpty() ? List.of() : List.of(disclosure)));
    }

    @Test
    void aBodyUnderEachOfItsNames() {
        var desk = Desk.open();
        var code = desk.office.code;
        var first = Later.thanEverything();
        var disclosure = desk.published(rows("A"));
        var tag = Api.given().get("/api/v1/disclosures/" + disclosure).header("ETag");
        var renamed = Later.byASecond();
        Api.as(desk.office.token(Role.ADMIN))
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"act\": \"renamed\", \"basis\": \"机构改革\", \"name\": \"新名\"}")
                .post("/api/v1/staff/bodies/" + code + "/changes")
                .then()
                .statusCode(200);
        get("/api/v1/bodies/" + code, first).body("name", equalTo(desk.office.name), "seq", equalTo(0));
        get("/api/v1/bodies/" + code, renamed).body("name", equalTo("新名"));
        var list = "/api/v1/disclosures?body=" + code;
        get(list, first).body("items.body.name", equalTo(List.of(desk.office.name)));
        get(list, renamed).body("items.body.name", equalTo(List.of("新名")));
        // An edition is what was published then, under the name of then; so is its tag.
        get("/api/v1/disclosures/" + disclosure, renamed).body("body.name", equalTo(desk.office.name));
        Api.given()
                .header("If-None-Match", tag)
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/disclosures",
                "/api/v1/disclosures/019f1b30-a280-7aaf-8c1b-56758026d5fd",
                "/api/v1/disclosures/019f1b30-a280-7aaf-8c1b-56758026d5fd/editions",
                "/api/v1/subsidies/payments",
                "/api/v1/bodies",
                "/api/v1/matters",
                "/api/v1/matters/019f1b30-a280-7aaf-8c1b-56758026d5fd",
                "/api/v1/matters/019f1b30-a280-7aaf-8c1b-56758026d5fd/steps",
                "/api/v1/bodies/x"
            })
    void nobodyKnowsTheFuture(String url) {
        var now = Later.thanEverything();
        get(url, now.plusSeconds(1)).statusCode(400).body("errors[0].parameter", equalTo("asOf"));
    }

    private static ValidatableResponse get(String url, Instant asOf) {
        return Api.given().queryParam("asOf", asOf.toString()).get(url).then();
    }
}
