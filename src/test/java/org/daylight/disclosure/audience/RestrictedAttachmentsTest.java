package org.daylight.disclosure.audience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of what is not for everyone. */
@QuarkusTest
class RestrictedAttachmentsTest {
    private static final String ALL = "/api/v1/restricted/disclosures/";

    private final Desk desk = Desk.open(BodyKind.ENTERPRISE);

    private Response attached(Response draft, String words) {
        return Story.attach(desk.editor, draft, "a.txt", "text/plain", words.getBytes(UTF_8));
    }

    private String published(Response draft) {
        return Story.publish(desk.editor, desk.reviewer, desk.approver, draft, rows("A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "internal"})
    void areForTheirAudienceAndNobodyElse(String audience) {
        var words = "for " + audience;
        var draft = attached(Story.drafted(desk.editor, Story.draftFor(desk.office.code, audience)), words);
        var disclosure = published(draft);
        var file = "/editions/1/attachments/" + draft.path("attachments[0].id");
        new Readers(desk).tokens().forEach((what, token) -> {
            var answer = (token == null ? Api.given() : Api.as(token)).get(ALL + disclosure + file);
            var mayRead = Readers.mayRead(audience, what);
            assertEquals(token == null ? 401 : mayRead ? 200 : 404, answer.statusCode(), what);
            assertEquals(mayRead && token != null, answer.asString().equals(words), what);
        });
        Api.given().get("/api/v1/disclosures/" + disclosure + file).then().statusCode(404);
        assertEquals(
                List.of("0"),
                Roles.asSuperuser("select count(*) from public_chunk where bytes = convert_to(?, 'UTF8')", words));
    }

    /** A correction lets go of what it brought itself, and of nothing that an earlier edition has. */
    @Test
    void whatACorrectionTakesOffStaysWithTheEditionThatHasIt() {
        var draft = attached(Story.drafted(desk.editor, Story.draftFor(desk.office.code, "internal")), "kept");
        var id = draft.<String>path("attachments[0].id");
        var disclosure = published(draft);
        var correction = Story.correct(desk.editor, disclosure, "附件有误");
        var removed = Api.as(desk.editor)
                .header("If-Match", correction.header("ETag"))
                .delete("/api/v1/staff/editions/" + correction.path("edition") + "/attachments/" + id);
        removed.then().statusCode(200);
        published(removed);
        Api.as(desk.editor)
                .get(ALL + disclosure + "/editions/1/attachments/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(equalTo("kept"));
        Api.as(desk.editor)
                .get(ALL + disclosure + "/editions/2/attachments/" + id)
                .then()
                .statusCode(404);
    }
}
