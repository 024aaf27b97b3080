package org.daylight.disclosure.matter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Affair;
import org.daylight.disclosure.Case;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real announcements of land as stages of an expropriation. */
@QuarkusTest
class StagedLandTest {
    private final Desk desk = Desk.open();
    private String matter;

    @BeforeEach
    void open() {
        matter = Affair.opened(desk, "land-expropriation");
    }

    private Response entered(String name, String stage, String reason) {
        var real = Case.of("land/" + name);
        var draft = Affair.place(real.draft(), matter, stage, reason)
                .put("family", "land")
                .put("body", desk.office.code);
        var edition = Api.as(desk.editor)
                .contentType("application/json")
                .body(draft.toString())
                .post("/api/v1/staff/disclosures");
        edition.then().statusCode(201);
        return Story.fill(desk.editor, edition, real.rows());
    }

    private Response submitted(Response edition) {
        return Api.as(desk.editor)
                .header("Accept-Language", "en")
                .header("If-Match", edition.header("ETag"))
                .post("/api/v1/staff/editions/" + edition.path("edition") + "/submission");
    }

    @Test
    void standWhereTheySayThatTheyStand() {
        submitted(entered("changning-2024", "survey", "预公告见公告栏"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/matter/stage"))
                .body("errors.detail", contains("is not the stage of the content, pre-announcement"));
        var review = submitted(entered("changning-2024", "pre-announcement", null));
        review.then().statusCode(200);
        Story.approve(desk.approver, Story.clear(desk.reviewer, review));
        Api.given()
                .get("/api/v1/matters/" + matter)
                .then()
                .body("processPublic", equalTo(true))
                .body("stages.outstanding", equalTo(List.of(false, true, true, false, true, true, true)))
                .body("stages[0].disclosures[0].family", equalTo("land"));
    }

    /** The plan of Fangxian was published in 2013; what came before it is not to be had. */
    @Test
    void sayWhyWhatComesBeforeIsMissing() {
        submitted(entered("fangxian-2013", "plan", null))
                .then()
                .statusCode(422)
                .body(
                        "errors.detail",
                        contains(
                                "is needed, for stages before are not published: Preliminary announcement, Survey of the"
                                        + " land"));
    }
}
