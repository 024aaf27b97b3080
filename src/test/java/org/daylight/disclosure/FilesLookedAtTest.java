package org.daylight.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.daylight.attachment.cleaning.Pictures;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors and readers are told of a file that was looked at. */
@QuarkusTest
class FilesLookedAtTest {
    private static final String STAFF = "/api/v1/staff/editions/";

    private final Desk desk = Desk.open();

    private Response sent(Response draft, String name, String type, byte[] file) {
        return Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType(type)
                .body(file)
                .post(STAFF + draft.path("edition") + "/attachments");
    }

    @Test
    void aPhotoIsCleanedDescribedAndSeenSmall() throws IOException {
        var photo = sent(desk.draft(), "a.jpg", "image/jpeg", Pictures.ofCamera(6));
        photo.then().statusCode(201).body("attachments[0].removed", equalTo(List.of("camera-data")));
        var filled = Story.fill(desk.editor, photo, Desk.rows("A"));
        Api.as(desk.editor)
                .header("If-Match", filled.header("ETag"))
                .post(STAFF + photo.path("edition") + "/submission")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/attachments/0/description")));
        var described = Story.describe(desk.editor, filled, "公示栏照片");
        var disclosure = Story.publish(desk.editor, desk.reviewer, desk.approver, described, Desk.rows("A"));

        var header = Api.given().get("/api/v1/disclosures/" + disclosure).jsonPath();
        assertEquals("公示栏照片", header.getString("header.attachments[0].description"));
        var address = "/attachments/" + header.getString("header.attachments[0].id") + "/thumbnail";
        var thumbnail = Api.given()
                .get("/api/v1/disclosures/" + disclosure + address)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("ETag", '"' + header.getString("header.attachments[0].thumbnail") + '"')
                .extract()
                .asByteArray();
        var small = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertEquals("30 × 40", small.getWidth() + " × " + small.getHeight());
        assertArrayEquals(
                thumbnail,
                Api.given()
                        .get("/api/v1/disclosures/" + disclosure + "/editions/1" + address)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "public, max-age=86400, immutable")
                        .extract()
                        .asByteArray());
        assertArrayEquals(
                thumbnail,
                Api.as(desk.approver)
                        .get(STAFF + photo.path("edition") + address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    @Test
    void textHasNoThumbnail() {
        var draft = sent(desk.draft(), "a.txt", "text/plain", "a".getBytes(UTF_8));
        draft.then().body("attachments[0].thumbnail", nullValue());
        Api.as(desk.editor)
                .get(STAFF + draft.path("edition") + "/attachments/" + draft.path("attachments[0].id") + "/thumbnail")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, image/png, contradicted-type",
        "a.jpg, image/png, contradicted-type",
        "a.txt, application/octet-stream, contradicted-type",
        "a.jpg, application/octet-stream, ''",
        "a.JPEG, image/jpeg, ''"
    })
    void nameAndTypeMustAgreeWithWhatAFileHolds(String name, String type, String flaw) {
        var answer = sent(desk.draft(), name, type, Pictures.of("jpg", 4, 4));
        assertEquals(flaw.isEmpty() ? 201 : 422, answer.statusCode());
        assertEquals(flaw.isEmpty() ? null : flaw, answer.path("flaw"));
    }

    @Test
    void namesHaveNoNumbersOfPeople() {
        var answer = sent(desk.draft(), "11010519491231002X.txt", "text/plain", "a".getBytes(UTF_8));
        answer.then().statusCode(422).body("errors.pointer", equalTo(List.of("/name")));
    }

    @Test
    void whyAFileIsNotTakenIsSaidAndNothingChanges() {
        var draft = desk.draft();
        sent(draft, "a.xls", "application/octet-stream", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                })
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unfit-file"))
                .body("flaw", equalTo("legacy-format"))
                .body("detail", equalTo("不接受旧版 Office 格式，请另存为 DOCX、XLSX、PPTX 或 PDF"));
        Api.as(desk.editor)
                .get(STAFF + draft.path("edition"))
                .then()
                .header("ETag", draft.header("ETag"))
                .body("attachments", nullValue());
    }
}
