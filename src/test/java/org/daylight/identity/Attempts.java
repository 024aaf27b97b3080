package org.daylight.identity;

import static org.daylight.disclosure.Story.approveFor;
import static org.daylight.disclosure.Story.clear;
import static org.daylight.disclosure.Story.draft;
import static org.daylight.disclosure.Story.draftFor;
import static org.daylight.disclosure.Story.drafted;
import static org.daylight.disclosure.Story.fill;
import static org.daylight.disclosure.Story.neixiang;
import static org.daylight.disclosure.Story.publish;
import static org.daylight.disclosure.Story.rows;
import static org.daylight.disclosure.Story.rowsDocument;
import static org.daylight.disclosure.Story.submit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.daylight.contract.Api;
import org.daylight.contract.ContractModel;
import org.daylight.disclosure.Expunging;
import org.daylight.kernel.time.TestClock;

/** For every operation of the contract, how to make a valid request about something of a given body. */
final class Attempts {
    private static final String STAFF = "/api/v1/staff";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant SOON = TestClock.START.plus(Duration.ofDays(30));
    private static final Map<String, Fixture> ALL = new TreeMap<>();

    /** Takes the matter to where {@code hand} can act: the steps before it are done by the right people of the body. */
    interface Fixture {
        Attempt prepare(Attempt attempt, Office office, Role hand);
    }

    static {
        open();
        bodies();
        posts();
        drafts();
        AttachmentAttempts.addTo(ALL);
        disclosures();
        expunctions();
        PostingAttempts.addTo(ALL);
        reviews();
        ALL.putAll(MatterAttempts.all());
        restricted();
    }

    private Attempts() {}

    /** The operations known here, by operationId. */
    static Set<String> known() {
        return ALL.keySet();
    }

    /** Something new to do with {@code operationId} at {@code office}, by whoever has the role {@code hand} there. */
    static Attempt of(String operationId, Office office, Role hand) {
        return ALL.get(operationId).prepare(Attempt.of(operationId), office, hand);
    }

    private static void open() {
        // Collections and documents with an address of their own, those of every family among them.
        ContractModel.current().operations().stream()
                .filter(operation -> operation.open()
                        && operation.method().equals("GET")
                        && operation.parameters("path").isEmpty())
                .forEach(operation -> ALL.put(
                        operation.operationId(),
                        (attempt, office, hand) -> operation.parameters("query").stream()
                                        .anyMatch(parameter -> parameter.name().equals("limit"))
                                ? attempt.asking("limit", "1")
                                : attempt));
        ALL.put("getMe", (attempt, office, hand) -> attempt);
        ALL.put("getProblemType", (attempt, office, hand) -> attempt.at("slug", "forbidden"));
        ALL.put("getTemplate", (attempt, office, hand) -> attempt.at("family", "land"));
        ALL.put("getBody", (attempt, office, hand) -> attempt.at("code", office.code));
        ALL.put("getPublication", (attempt, office, hand) -> {
            published(office);
            return attempt.at("seq", "1");
        });
        for (var open : List.of(
                "getDisclosure",
                "listEditions",
                "getEdition",
                "listEditionRows",
                "getEditionDifferences",
                "listPostings")) {
            ALL.put(open, (attempt, office, hand) -> attempt.at("disclosure", published(office))
                    .at("edition", "1"));
        }
    }

    private static void bodies() {
        ALL.put("foundBody", (attempt, office, hand) -> attempt.namingTheBody()
                .sending("{\"code\": \"%s\", \"name\": \"新设站所\", \"kind\": \"public-service\", \"parent\": \"%s\"}"
                        .formatted(unique("N"), office.code)));
        ALL.put("getStaffBody", (attempt, office, hand) -> attempt.at("code", office.code));
        ALL.put("changeBody", (attempt, office, hand) -> attempt.at("code", office.code)
                .seeing(Api.as(office.token(Role.ADMIN)).get(STAFF + "/bodies/" + office.code))
                .sending("{\"act\": \"renamed\", \"basis\": \"机构改革方案\", \"name\": \"%s\"}".formatted(unique("新名称"))));
    }

    private static void posts() {
        ALL.put("listPosts", (attempt, office, hand) -> attempt.asking("limit", "1000")
                .showing(given(office)));
        ALL.put("givePost", (attempt, office, hand) -> attempt.namingTheBody().sending(postAt(office)));
        ALL.put("getPost", (attempt, office, hand) -> attempt.at("post", given(office)));
        ALL.put("endPost", (attempt, office, hand) -> attempt.at("post", given(office))
                .sending("{\"toDay\": \"2026-12-31\"}"));
        ALL.put("giveProxy", (attempt, office, hand) -> attempt.namingTheBody().sending(proxyTo(office)));
        ALL.put("getProxy", (attempt, office, hand) -> attempt.at("proxy", givenProxy(office)));
        ALL.put("endProxy", (attempt, office, hand) -> attempt.at("proxy", givenProxy(office))
                .sending("{}"));
        ALL.put("listAuditEvents", (attempt, office, hand) -> {
            var post = given(office);
            return attempt.asking("subject", post).showing(post);
        });
    }

    private static void drafts() {
        ALL.put("draftDisclosure", (attempt, office, hand) -> attempt.namingTheBody()
                .sending(draftFor(office.code)));
        ALL.put("listStaffEditions", (attempt, office, hand) -> attempt.asking("limit", "1000")
                .showing(filled(office).path("edition")));
        ALL.put("getStaffEdition", (attempt, office, hand) -> on(attempt, filled(office)));
        ALL.put("reviseEdition", (attempt, office, hand) -> on(attempt, filled(office))
                .sending(revision()));
        ALL.put("discardEdition", (attempt, office, hand) -> on(attempt, filled(office)));
        ALL.put("getStaffRows", (attempt, office, hand) -> on(attempt, filled(office)));
        ALL.put("getStaffDifferences", (attempt, office, hand) -> on(attempt, filled(office)));
        ALL.put("replaceRows", (attempt, office, hand) -> on(attempt, filled(office))
                .sending(rowsDocument(rows())));
        ALL.put("submitEdition", (attempt, office, hand) -> on(attempt, filled(office)));
    }

    private static void disclosures() {
        ALL.put("getStaffDisclosure", (attempt, office, hand) -> attempt.at("disclosure", published(office)));
        ALL.put("draftCorrection", (attempt, office, hand) -> attempt.at("disclosure", published(office))
                .sending("{\"reason\": \"大桥乡人数誊写有误\"}"));
        ALL.put("draftSuccessor", (attempt, office, hand) -> attempt.at("disclosure", published(office))
                .sending("{\"period\": \"2024\", \"title\": \"2024年补贴\", \"summary\": \"2024年的补贴。\"}"));
        ALL.put("copyDisclosure", (attempt, office, hand) -> attempt.at("disclosure", forMembers(office))
                .sending("{\"title\": \"向社会公开\", \"summary\": \"向社会公开的补贴。\"}"));
        ALL.put("withdrawDisclosure", (attempt, office, hand) -> {
            var disclosure = published(office);
            return attempt.at("disclosure", disclosure)
                    .seeing(Api.as(office.approver()).get(STAFF + "/disclosures/" + disclosure))
                    .sending("{\"reason\": \"全县汇总表另行公布\"}");
        });
    }

    private static void expunctions() {
        ALL.put("orderExpunction", (attempt, office, hand) -> attempt.at("disclosure", published(office))
                .sending(Expunging.ORDER));
        ALL.put("listExpunctionOrders", (attempt, office, hand) -> attempt.asking("limit", "1000")
                .showing(ordered(office).path("expunction")));
        ALL.put("getExpunctionOrder", (attempt, office, hand) -> on(attempt, ordered(office), "expunction"));
        // What a body orders, the one that supervises it decides.
        ALL.put(
                "approveExpunction",
                (attempt, office, hand) -> on(attempt, ordered(office.below(BodyKind.PUBLIC_SERVICE)), "expunction"));
        ALL.put("refuseExpunction", (attempt, office, hand) -> on(
                        attempt, ordered(office.below(BodyKind.PUBLIC_SERVICE)), "expunction")
                .sending("{\"reason\": \"裁判尚未生效\"}"));
    }

    private static Response ordered(Office office) {
        return Expunging.ordered(office.approver(), published(office));
    }

    private static void reviews() {
        ALL.put("listReviews", (attempt, office, hand) -> attempt.asking("limit", "1000")
                .showing(submitted(office).path("review")));
        ALL.put("getReview", (attempt, office, hand) -> at(attempt, submitted(office)));
        ALL.put("clearReview", (attempt, office, hand) -> at(attempt, submitted(office))
                .sending("{\"verdict\": \"不涉密，可以公开\"}"));
        ALL.put("approveReview", (attempt, office, hand) -> at(attempt, cleared(office)));
        ALL.put("approveReviewForInstant", (attempt, office, hand) -> at(attempt, cleared(office))
                .sending("{\"publishAt\": \"" + SOON + "\"}"));
        ALL.put("callBackReview", (attempt, office, hand) -> at(
                        attempt, approveFor(office.approver(), cleared(office), SOON))
                .sending("{\"reason\": \"数字有变\"}"));
        ALL.put("returnReview", (attempt, office, hand) -> at(
                        attempt, hand == Role.APPROVER ? cleared(office) : submitted(office))
                .sending("{\"reason\": \"请补充发放依据\"}"));
    }

    private static void restricted() {
        ALL.put("listRestrictedDisclosures", (attempt, office, hand) -> attempt.asking("limit", "1000")
                .showing(forMembers(office)));
        for (var read : List.of(
                "getRestrictedDisclosure",
                "listRestrictedEditions",
                "getRestrictedEdition",
                "listRestrictedRows",
                "getRestrictedDifferences")) {
            ALL.put(read, (attempt, office, hand) -> attempt.at("disclosure", forMembers(office))
                    .at("edition", "1"));
        }
        ALL.put("listRestrictedChanges", (attempt, office, hand) -> attempt.at("code", office.code)
                .at("audience", "group"));
    }

    private static String forMembers(Office office) {
        var edition = drafted(office.editor(), draftFor(office.code, "group"));
        return publish(office.editor(), office.reviewer(), office.approver(), edition, rows());
    }

    static Attempt on(Attempt attempt, Response edition) {
        return on(attempt, edition, "edition");
    }

    private static Attempt at(Attempt attempt, Response review) {
        return on(attempt, review, "review");
    }

    static Attempt on(Attempt attempt, Response thing, String name) {
        return attempt.at(name, thing.path(name)).seeing(thing);
    }

    static Response filled(Office office) {
        return fill(office.editor(), draft(office.editor(), office.code), rows());
    }

    private static Response submitted(Office office) {
        return submit(office.editor(), filled(office));
    }

    private static Response cleared(Office office) {
        return clear(office.reviewer(), submitted(office));
    }

    static String published(Office office) {
        var edition = draft(office.editor(), office.code);
        return publish(office.editor(), office.reviewer(), office.approver(), edition, rows());
    }

    private static String revision() {
        var draft = (ObjectNode) neixiang().get("draft");
        draft.remove(List.of("body", "family"));
        return draft.put("title", "改过的标题").toString();
    }

    private static String postAt(Office office) {
        return "{\"subject\": \"%s\", \"role\": \"editor\", \"body\": \"%s\"}".formatted(unique("person"), office.code);
    }

    private static String given(Office office) {
        return made(office, "/posts", postAt(office)).path("post");
    }

    private static String proxyTo(Office office) {
        return "{\"village\": \"%s\", \"serving\": \"%s\", \"basis\": \"村务公开代办协议\"}"
                .formatted(office.below(BodyKind.VILLAGE).code, office.code);
    }

    private static String givenProxy(Office office) {
        return made(office, "/proxies", proxyTo(office)).path("proxy");
    }

    private static Response made(Office office, String path, String document) {
        return Api.as(office.token(Role.ADMIN))
                .contentType("application/json")
                .body(document)
                .post(STAFF + path)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static String unique(String stem) {
        return stem + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    }
}
