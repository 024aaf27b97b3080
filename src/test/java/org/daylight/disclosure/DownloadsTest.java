package org.daylight.disclosure;

import static org.daylight.disclosure.AttachmentsTest.hex;
import static org.daylight.disclosure.AttachmentsTest.table;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;

/** Files in parts, and what a reader has already (RFC 9110). */
@QuarkusTest
class DownloadsTest {
    private final Desk desk = Desk.open();

    @Test
    void partsHeadsAndWhatTheReaderHas() {
        var file = table(2);
        var draft = Story.attach(desk.editor, desk.draft(), "发放表.csv", "text/csv", file);
        var disclosure = Story.publish(desk.editor, desk.reviewer, desk.approver, draft, Desk.rows("A"));
        var address = "/api/v1/disclosures/" + disclosure + "/attachments/" + draft.path("attachments[0].id");
        var tag = '"' + hex(file) + '"';
        assertPart(file, address, "bytes=262140-262150", null, 262140, 262150);
        assertPart(file, address, "bytes=800000-", null, 800000, file.length - 1);
        assertPart(file, address, "bytes=-5", tag, file.length - 5, file.length - 1);
        assertPart(file, address, "bytes=5-999999999", null, 5, file.length - 1);
        // Of another file, several parts, no part at all: the whole.
        for (var header : new String[] {"bytes=0-1,5-6", "bytes=9-3", "bytes=-", "lines=1-2", "bytes=x-"}) {
            assertArrayEquals(file, whole(address, header, null));
        }
        assertArrayEquals(file, whole(address, "bytes=0-1", "\"another\""));
        for (var header : new String[] {"bytes=" + file.length + "-", "bytes=-0"}) {
            Api.given()
                    .header("Range", header)
                    .get(address)
                    .then()
                    .statusCode(416)
                    .header("Content-Range", "bytes */" + file.length)
                    .body("type", equalTo("/problems/range-not-satisfiable"));
        }
        Api.given().header("If-None-Match", tag).get(address).then().statusCode(304);
        Api.given()
                .head(address)
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(file.length))
                .header("Accept-Ranges", "bytes");
    }

    private static void assertPart(byte[] file, String address, String range, String ifRange, int first, int last) {
        var request = Api.given().header("Range", range);
        if (ifRange != null) {
            request.header("If-Range", ifRange);
        }
        var answer = request.get(address).then().statusCode(206).extract();
        assertEquals("bytes " + first + "-" + last + "/" + file.length, answer.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(file, first, last + 1), answer.asByteArray(), range);
    }

    private static byte[] whole(String address, String range, String ifRange) {
        var request = Api.given().header("Range", range);
        if (ifRange != null) {
            request.header("If-Range", ifRange);
        }
        return request.get(address).then().statusCode(200).extract().asByteArray();
    }
}
