package org.daylight.disclosure.audience;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.daylight.contract.Api;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What few have read can be opened to more; what more have read is never narrowed; and the law comes before both. */
@QuarkusTest
class CopiesTest {
    private static final String STAFF = "/api/v1/staff";

    private final Desk desk = Desk.open(BodyKind.ENTERPRISE);

    @Test
    void whatWasInternalBecomesPublicAsADisclosureOfItsOwn() {
        var internal = desk.published("internal", rows("A", "B"));
        var copy = copied(internal, "");
        copy.then()
                .statusCode(201)
                .body("audience", equalTo("public"))
                .body("state", equalTo("draft"))
                .body("period", equalTo("2023"))
                .body("title", equalTo("向社会公开"));
        assertEquals("0", copy.header("ETag").replaceAll("\\D", ""));
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, copy)));
        var disclosed = Api.given()
                .get("/api/v1/disclosures/" + copy.path("disclosure"))
                .then()
                .statusCode(200)
                .body("edition", equalTo(1))
                .body("header.audience", nullValue());
        assertFalse(disclosed.extract().asString().contains(internal));
        Api.given()
                .get("/api/v1/disclosures/" + copy.path("disclosure") + "/editions/1/rows")
                .then()
                .body("items.key", equalTo(java.util.List.of("A//", "B//")));
        Api.as(desk.editor)
                .get("/api/v1/restricted/disclosures/" + internal)
                .then()
                .statusCode(200);
        // Rows that are alike do not show it: each has a salt of its own.
        assertEquals(
                java.util.List.of("4"),
                Roles.asSuperuser(
                        "select count(distinct leaf) from subsidy_payment where disclosure_id in (?::uuid, ?::uuid)",
                        internal,
                        copy.path("disclosure")));
    }

    @Test
    void whatWasInternalMayBeOpenedToAGroupFirst() {
        var internal = desk.published("internal", rows("A"));
        copied(internal, ", \"audience\": \"group\", \"group\": \"本厂职工\"")
                .then()
                .statusCode(201)
                .body("audience", equalTo("group"))
                .body("group", equalTo("本厂职工"));
    }

    @ParameterizedTest
    @CsvSource({
        "internal, internal",
        "group, internal",
        "group, group",
        "public, public",
        "public, internal",
        "public, group"
    })
    void whatMoreHaveReadIsNotNarrowed(String from, String to) {
        var original = from.equals("public") ? desk.published(rows("A")) : desk.published(from, rows("A"));
        copied(original, ", \"audience\": \"" + to + "\"" + (to.equals("group") ? ", \"group\": \"x\"" : ""))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/audience"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "is to be wider than the original's: what was disclosed is not narrowed, only withdrawn or expunged"));
    }

    @Test
    void onlyWhatIsInForceIsCopied() {
        assertEquals(404, copied(Desk.open().published("group", rows("A")), "").statusCode());
        var withdrawn = desk.published("group", rows("A"));
        desk.withdrawn(withdrawn);
        assertEquals(409, copied(withdrawn, "").statusCode());
    }

    @Test
    void theNextPeriodsIsForTheSamePeople() {
        var last = desk.published("internal", rows("A"));
        var next = Api.as(desk.editor)
                .contentType("application/json")
                .body("{\"period\": \"2024\", \"title\": \"新一期\", \"summary\": \"新一期的补贴发放情况。\"}")
                .post(STAFF + "/disclosures/" + last + "/successors");
        next.then().statusCode(201).body("audience", equalTo("internal"));
        Api.as(desk.editor)
                .get(STAFF + "/editions/" + next.path("edition") + "/rows")
                .then()
                .body("rows.areaCode", equalTo(java.util.List.of("A")));
    }

    /** The words tell which law. */
    @Test
    void whatTheLawMakesPublicIsNotDisclosedToFew() {
        var department = Desk.open();
        var refused = Api.as(department.editor)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(Story.draftFor(department.office.code, "internal"))
                .post(STAFF + "/disclosures");
        refused.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/audience"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "may be for public, group only: Regulations on Open Government Information, art. 20(11):"
                                        + " how social measures are carried out is public; lists of households may be for the group"
                                        + " concerned"));
    }

    /** A draft does not become by revision what it may not begin as. */
    @Test
    void aRevisionIsHeldAgainstTheRulesToo() {
        var department = Desk.open();
        var content = Desk.row("x", 1).removeAll();
        var document = Desk.row("x", 1).removeAll();
        content.put("kind", "policy").put("status", "in-force").put("issuer", "本局");
        document.put("family", "document")
                .put("body", department.office.code)
                .put("title", "机关内部管理制度")
                .put("period", "2026")
                .put("summary", "机关内部的管理制度，供本机关人员查阅。")
                .put("audience", "internal")
                .set("content", content);
        var draft = Story.drafted(department.editor, document.toString());
        document.remove(java.util.List.of("family", "body", "audience"));
        ((ObjectNode) document.get("content"))
                .put("kind", "normative")
                .put("documentNumber", "内农〔2026〕1号")
                .put("issuedOn", "2026-07-01");
        Api.as(department.editor)
                .header("If-Match", draft.header("ETag"))
                .contentType("application/json")
                .body(document.toString())
                .put(STAFF + "/editions/" + draft.path("edition"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/content"));
    }

    private Response copied(String disclosure, String more) {
        return Api.as(desk.editor)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"title\": \"向社会公开\", \"summary\": \"向社会公开的补贴发放情况。\"%s}".formatted(more))
                .post(STAFF + "/disclosures/" + disclosure + "/copies");
    }
}
