package org.daylight.disclosure.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;

/** An editor who puts tables into a draft. Phrases: {@code new Entry(desk, draft).csv("…")}. */
final class Entry {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** No charset that nobody wrote. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final Desk desk;
    private final String edition;
    private String tag;

    Entry(Desk desk, Response draft) {
        this.desk = desk;
        this.edition = draft.path("edition");
        this.tag = draft.header("ETag");
    }

    Response csv(String table) {
        return put(CSV, table.getBytes(UTF_8));
    }

    Response put(String type, byte[] file) {
        var answer = Api.as(desk.editor)
                .config(AS_IT_IS)
                .header("If-Match", tag)
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .body(file)
                .put("/api/v1/staff/editions/" + edition + "/rows");
        tag = answer.statusCode() == 200 ? answer.header("ETag") : tag;
        return answer;
    }

    /** What the draft holds, as the portal answers it. */
    String rows() {
        return Api.as(desk.editor)
                .get("/api/v1/staff/editions/" + edition + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
