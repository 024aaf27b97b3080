package org.daylight.disclosure.matter;

import static org.daylight.disclosure.Desk.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daylight.contract.Api;
import org.daylight.disclosure.Affair;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.disclosure.Story;
import org.daylight.kernel.persistence.Roles;
import org.daylight.opendata.Later;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One matter, its stages published one by one, and read back at each number. */
@QuarkusTest
class StagedDisclosuresTest {
    private final Desk desk = Desk.open();
    private String matter;
    private String url;

    @BeforeEach
    void open() {
        matter = Affair.opened(desk, "subsidy-programme");
        url = "/api/v1/matters/" + matter;
    }

    /** An instant at which all that happened is public, and nothing that will. */
    private static Instant later() {
        var instant = Later.thanEverything();
        Later.byASecond();
        return instant;
    }

    private static ValidatableResponse get(String path) {
        return Api.given().get(path).then();
    }

    private ValidatableResponse at(Instant instant) {
        return Api.given().queryParam("asOf", instant.toString()).get(url).then();
    }

    @Test
    void itsFirstStageMakesItPublicByAnActOfItsOwn() {
        get(url).statusCode(404);
        get("/api/v1/matters?body=" + desk.office.code).body("items", hasSize(0));
        var policy = Affair.published(desk, matter, "policy", null);
        var seq = Desk.seqOf(policy);
        get("/api/v1/changes?limit=2&after=" + (seq - 2))
                .body("items.act", equalTo(List.of("matter-opened", "first-edition")))
                .body("items.subject", equalTo(List.of(matter, policy)))
                .body("items[0].title", equalTo("大桥乡补贴事项"))
                .body("items[0].href", equalTo(url));
        get("/api/v1/publications/" + (seq - 1))
                .statusCode(200)
                .body("header.title", equalTo("大桥乡补贴事项"))
                .body("header.course.kind", equalTo("subsidy-programme"));
        get("/api/v1/matters?body=" + desk.office.code)
                .body("items", hasSize(1))
                .body(
                        "items[0]",
                        equalTo(Map.of(
                                "matter",
                                matter,
                                "body",
                                Map.of("code", desk.office.code, "name", desk.office.name),
                                "kind",
                                "subsidy-programme",
                                "title",
                                "大桥乡补贴事项",
                                "state",
                                "open",
                                "published",
                                List.of("policy"),
                                "seq",
                                (int) seq - 1)));
        get("/api/v1/disclosures/" + policy).body("header.matter", equalTo(Map.of("id", matter, "stage", "policy")));
    }

    @Test
    void eachOfItsTimes() {
        var before = later();
        var policy = Affair.published(desk, matter, "policy", null);
        var first = later();
        var notice = Affair.published(desk, matter, "notice", null);
        var another = Affair.published(desk, matter, "notice", null);
        var second = later();
        desk.corrected(notice, rows("A", "B"));
        desk.withdrawn(another);
        var third = later();

        at(before).statusCode(404);
        at(first)
                .statusCode(200)
                .body("stages.stage", equalTo(List.of("policy", "notice", "payment")))
                .body("stages.outstanding", equalTo(List.of(false, true, true)))
                .body("stages[0].disclosures.disclosure", equalTo(List.of(policy)));
        at(second)
                .body("stages.outstanding", equalTo(List.of(false, false, true)))
                .body("stages[1].disclosures.disclosure", equalTo(List.of(notice, another)))
                .body("stages[1].disclosures.edition", equalTo(List.of(1, 1)));
        at(third)
                .body("stages[1].disclosures.disclosure", equalTo(List.of(notice)))
                .body("stages[1].disclosures[0].edition", equalTo(2))
                .body("stages[1].disclosures[0].seq", equalTo((int) Desk.seqOf(notice)));
        get("/api/v1/disclosures?matter=" + matter).body("items.disclosure", equalTo(List.of(notice, policy)));
        get("/api/v1/disclosures?stage=policy&matter=" + matter).body("items.disclosure", equalTo(List.of(policy)));
        get("/api/v1/disclosures?stage=payment&matter=" + matter).body("items", hasSize(0));
    }

    @Test
    void isReadAgainOnlyWhenSomethingHappened() {
        Affair.published(desk, matter, "policy", null);
        for (var path : List.of(url, "/api/v1/matters", "/api/v1/matter-kinds")) {
            var tag = get(path).statusCode(200).extract().header("ETag");
            Api.given().header("If-None-Match", tag).get(path).then().statusCode(304);
        }
        var tag = get(url).extract().header("ETag");
        Affair.published(desk, matter, "notice", null);
        Api.given().header("If-None-Match", tag).get(url).then().statusCode(200);
    }

    @Test
    void pagesDoNotShift() {
        var second = Affair.opened(desk, "ad-hoc");
        Affair.published(desk, matter, "policy", null);
        Affair.published(desk, second, "plan", null);
        var first = get("/api/v1/matters?limit=1&body=" + desk.office.code)
                .body("items.matter", equalTo(List.of(second)))
                .extract();
        Affair.published(desk, Affair.opened(desk, "ad-hoc"), "plan", null);
        get(first.path("next")).body("items.matter", equalTo(List.of(matter))).body("next", nullValue());
        get("/api/v1/matters?kind=subsidy-programme&body=" + desk.office.code)
                .body("items.matter", equalTo(List.of(matter)));
    }

    @Test
    void aStageBeforeItsTimeSaysWhy() {
        var unexplained = Affair.drafted(desk, matter, "payment", null);
        Api.as(desk.editor)
                .header("Accept-Language", "en")
                .header("If-Match", unexplained.header("ETag"))
                .post("/api/v1/staff/editions/" + unexplained.path("edition") + "/submission")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/matter/reason"))
                .body(
                        "errors.detail",
                        contains("is needed, for stages before are not published: Notice of the beneficiaries"));
        var payment = Affair.published(desk, matter, "payment", "名单已于2025年在村务公开栏公示");
        get("/api/v1/disclosures/" + payment).body("header.matter.reason", equalTo("名单已于2025年在村务公开栏公示"));

        var needless = Affair.drafted(desk, matter, "policy", "没有原因");
        Api.as(desk.editor)
                .header("Accept-Language", "en")
                .header("If-Match", needless.header("ETag"))
                .post("/api/v1/staff/editions/" + needless.path("edition") + "/submission")
                .then()
                .statusCode(422)
                .body("errors.detail", contains("explains nothing: all stages before are published"));
    }

    @Test
    void onlyAStageOfAMatterOfOnesOwn() {
        var stranger = Desk.open();
        var faults = Map.of(
                "/matter/id: is no matter of this body",
                Affair.askedToDraft(stranger, matter, "policy", null),
                "/matter/stage: is no stage of this matter",
                Affair.askedToDraft(desk, matter, "award", null));
        faults.forEach((fault, answer) -> {
            answer.then().statusCode(422);
            assertEquals(fault, answer.path("errors[0].pointer") + ": " + answer.path("errors[0].detail"));
        });
    }

    /** What is reviewed with the first stage is the matter's title too, so its author is an author. */
    @Test
    void whoWordedTheTitleDoesNotClearIt() {
        var second = org.daylight.identity.TestIssuer.token("second-editor", "editor");
        desk.office.give("second-editor", org.daylight.identity.Role.EDITOR);
        var theirs = Affair.opened(second, desk.office.code, "ad-hoc").<String>path("matter");
        var review = Story.submit(desk.editor, Affair.drafted(desk, theirs, "plan", null));
        assertEquals(
                List.of(desk.office.subject(org.daylight.identity.Role.EDITOR), "second-editor"),
                review.path("authors"));
        Story.approve(desk.approver, Story.clear(desk.reviewer, review));
        var next = Story.submit(desk.editor, Affair.drafted(desk, theirs, "result", null));
        assertEquals(List.of(desk.office.subject(org.daylight.identity.Role.EDITOR)), next.path("authors"));
    }

    @Test
    void aCorrectionMayMoveToAnotherStage() {
        var disclosure = Affair.published(desk, matter, "policy", null);
        var correction = Story.correct(desk.editor, disclosure, "阶段有误");
        correction.then().body("matter", equalTo(Map.of("id", matter, "stage", "policy")));
        var draft = (com.fasterxml.jackson.databind.node.ObjectNode)
                Story.neixiang().get("draft");
        draft.remove(List.of("family", "body"));
        var moved = Api.as(desk.editor)
                .header("If-Match", correction.header("ETag"))
                .contentType("application/json")
                .body(Affair.place(draft, matter, "notice", "政策由省里公布").toString())
                .put("/api/v1/staff/editions/" + correction.path("edition"));
        moved.then().statusCode(200);
        Api.as(desk.reviewer)
                .get("/api/v1/staff/editions/" + correction.path("edition") + "/differences")
                .then()
                .body(
                        "header.findAll { it.pointer.startsWith('/matter') }.pointer",
                        equalTo(List.of("/matter/stage", "/matter/reason")));
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, moved)));
        get(url).body("stages.outstanding", equalTo(List.of(true, false, true)));
    }

    @Test
    void whatIsNotForEveryoneStandsInNoPublicStage() throws Exception {
        var draft = (com.fasterxml.jackson.databind.node.ObjectNode)
                new com.fasterxml.jackson.databind.ObjectMapper().readTree(Story.draftFor(desk.office.code, "group"));
        var edition = Story.drafted(
                desk.editor, Affair.place(draft, matter, "policy", null).toString());
        Story.publish(desk.editor, desk.reviewer, desk.approver, edition, rows("A"));
        get(url).statusCode(404);
        Affair.seen(desk.editor, matter)
                .then()
                .body("seq", nullValue(), "stages[0].editions.state", contains("published"));
        Affair.published(desk, matter, "notice", "政策只向有关群体公布");
        get(url).body("stages.outstanding", equalTo(List.of(true, false, true)));
    }

    @Test
    void anExpungedStageLeavesTheMatter() {
        var policy = Affair.published(desk, matter, "policy", null);
        var notice = Affair.published(desk, matter, "notice", null);
        var when = later();
        Expunging.expunged(desk, policy);
        for (var read : List.of(at(when), get(url))) {
            read.statusCode(200)
                    .body("stages.outstanding", equalTo(List.of(true, false, true)))
                    .body("stages.disclosures.flatten().disclosure", equalTo(List.of(notice)));
        }
        get("/api/v1/disclosures?matter=" + matter).body("items.disclosure", equalTo(List.of(notice)));
        assertEquals(
                List.of("0"),
                Roles.asSuperuser(
                        "select count(*) from edition where disclosure_id = ?::uuid and num_nonnulls(matter_id, matter_stage, matter_reason) > 0",
                        policy));
        Affair.seen(desk.editor, matter).then().body("stages[0].editions", hasSize(0));
    }
}
