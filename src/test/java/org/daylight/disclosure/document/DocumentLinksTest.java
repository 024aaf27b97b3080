package org.daylight.disclosure.document;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Case;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.junit.jupiter.api.Test;

/** A document repeals what was published here, or says that it is elsewhere. */
@QuarkusTest
class DocumentLinksTest {
    private static final Case REAL = Case.of("document/linan-openness");

    private final Desk desk = Desk.open();

    private ValidatableResponse submittedRepealing(String indexNumber) {
        var edition = REAL.entered(desk);
        var draft = REAL.draft();
        draft.<ObjectNode>withObject("content")
                .withArray("links")
                .addObject()
                .put("relation", "repeals")
                .put("indexNumber", indexNumber);
        var revised = Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(draft.toString())
                .put("/api/v1/staff/editions/" + edition.path("edition"))
                .then()
                .statusCode(200)
                .extract()
                .response();
        return Api.as(desk.editor)
                .header("If-Match", revised.header("ETag"))
                .post("/api/v1/staff/editions/" + edition.path("edition") + "/submission")
                .then();
    }

    @Test
    void whatIsRepealedWasPublishedAndIsThere() {
        var disclosure = REAL.published(desk);
        String indexNumber =
                Api.given().get("/api/v1/disclosures/" + disclosure).path("indexNumber");
        submittedRepealing(indexNumber).statusCode(200);
        submittedRepealing(desk.office.code + "/2026-99999")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/content/links/0/indexNumber")));
        Expunging.expunged(desk, disclosure);
        submittedRepealing(indexNumber)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/content/links/0/indexNumber")));
    }
}
