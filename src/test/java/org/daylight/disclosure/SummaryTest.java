package org.daylight.disclosure;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;

/** A draft may say what it likes; what is laid before the reviewers is short enough to be read. */
@QuarkusTest
class SummaryTest {
    private final Desk desk = Desk.open();

    private ValidatableResponse submitted(String summary) {
        var real = Case.of("guide/bangjun-housing-penalty");
        var edition = real.entered(desk);
        var revised = Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(real.draft().put("summary", summary).toString())
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
    void aSentenceThatIsTooLongIsNamed() {
        submitted("村镇建设办公室怎样处理违规建房。" + "调查、审查、决定、送达、执行，".repeat(8) + "一共五步。")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-content"))
                .body("errors.pointer", equalTo(List.of("/summary")))
                .body("errors.detail", equalTo(List.of("第2句过长：125字，至多80字")));
        submitted("违规建房的处罚。").statusCode(422).body("errors.detail", equalTo(List.of("通俗说明至少10字，现为7字，标点和空格不计")));
        submitted("村镇建设办公室怎样处理违规建房。").statusCode(200);
    }
}
