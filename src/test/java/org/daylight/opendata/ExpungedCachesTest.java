package org.daylight.opendata;

import static org.daylight.disclosure.Desk.row;
import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.junit.jupiter.api.Test;

/** What readers took with them before an expunction: cursors go on without it, and no tag of then is confirmed. */
@QuarkusTest
class ExpungedCachesTest {
    private final Desk desk = Desk.open();

    private String disclosure() {
        var disclosure = desk.published(rows("A", "B"));
        desk.corrected(disclosure, rows("A").add(row("B", 7)));
        return disclosure;
    }

    @Test
    void pagesThatWereBegunBeforeSkipItAndGoOn() {
        var first = desk.published(rows("A", "B"));
        var middle = disclosure();
        var last = desk.published(rows("C", "D"));
        var list = "/api/v1/disclosures?limit=1&body=" + desk.office.code;
        var payments = "/api/v1/subsidies/payments?limit=1&body=" + desk.office.code;
        var own = "/api/v1/disclosures/" + middle + "/editions/1/rows?limit=1";
        var cursors = List.of(list, payments, own).stream()
                .map(url -> (String) get(url).path("next"))
                .toList();
        var seen = get(list).jsonPath().getInt("seq");
        Expunging.expunged(desk, middle);

        assertEquals(List.of(first), follow(cursors.get(0), "items.disclosure", seen));
        assertEquals(List.of("D", "A", "B"), follow(cursors.get(1), "items.areaCode", seen));
        assertEquals(410, Api.given().get(cursors.get(2)).statusCode());
        assertEquals(List.of(last, first), follow(list, "items.disclosure", seen + 1));
        Api.given()
                .get("/api/v1/subsidies/payments?disclosure=" + middle)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    private static List<Object> follow(String first, String path, int seq) {
        var seen = new ArrayList<Object>();
        for (var next = first; next != null; ) {
            var page = get(next);
            assertEquals(seq, (Integer) page.path("seq"));
            seen.addAll(page.jsonPath().getList(path));
            next = page.path("next");
        }
        return seen;
    }

    /** Whoever keeps an answer with the content is not told that it still holds. */
    @Test
    void noAnswerFromBeforeIsConfirmed() {
        var asOf = Later.thanEverything();
        var bystander = desk.published(rows("Z"));
        var disclosure = disclosure();
        var live = Desk.seqOf(disclosure);
        Later.byASecond();
        var pinned = "?asOf=" + asOf.plusNanos(1);
        var list = "/api/v1/disclosures?limit=1&body=" + desk.office.code;
        var urls = new ArrayList<>(List.of(
                list,
                get(list).path("next"),
                list + "&asOf=" + asOf,
                "/api/v1/subsidies/payments?body=" + desk.office.code + "&asOf=" + asOf,
                "/api/v1/changes?limit=1&after=" + (live - 1),
                "/api/v1/publications/" + live,
                "/api/v1/disclosures/" + bystander));
        var tags = urls.stream().map(url -> get(url).header("ETag")).toList();
        var gone = List.of("", "/editions", "/editions/1", "/editions/1/rows", pinned);
        var goneTags = gone.stream()
                .map(path -> get("/api/v1/disclosures/" + disclosure + path).header("ETag"))
                .toList();
        Expunging.expunged(desk, disclosure);
        for (int i = 0; i < urls.size(); i++) {
            var again = Api.given().header("If-None-Match", tags.get(i)).get(urls.get(i));
            assertEquals(200, again.statusCode(), urls.get(i));
            assertNotEquals(tags.get(i), again.header("ETag"));
            // And the answer of now is one to keep again.
            assertEquals(
                    304,
                    Api.given()
                            .header("If-None-Match", again.header("ETag"))
                            .get(urls.get(i))
                            .statusCode());
        }
        for (int i = 0; i < gone.size(); i++) {
            for (var tag : List.of(goneTags.get(i), "*")) {
                var url = "/api/v1/disclosures/" + disclosure + gone.get(i);
                assertEquals(
                        410, Api.given().header("If-None-Match", tag).get(url).statusCode(), url);
            }
        }
    }

    private static Response get(String url) {
        return Api.given().get(url).then().statusCode(200).extract().response();
    }
}
