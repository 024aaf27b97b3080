package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.disclosure.Affair;
import org.daylight.disclosure.Expunging;
import org.daylight.disclosure.Story;
import org.daylight.identity.BodyKind;
import org.daylight.identity.Office;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.time.TestClock;

/**
 * A county where one thing of each kind is under way, and one person who may do everything: what they send is refused for
 * itself alone.
 */
public final class Workplace {
    private static final String STAFF = "/api/v1/staff";
    private static final Instant SOON = TestClock.START.plus(Duration.ofDays(30));

    public final String token;
    final String everyone;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private int made;
    private final Office county;
    private final Office department;
    private final Office village;

    public Workplace() {
        county = Office.county();
        department = county.below(BodyKind.DEPARTMENT);
        village = county.below(BodyKind.VILLAGE);
        everyone = "everyone@" + county.code;
        Arrays.stream(Role.values()).forEach(role -> county.give(everyone, role));
        token = TestIssuer.token(everyone, roles());
        ids.put("slug", "not-found");
        ids.put("publicMatter", publicMatter());
        ids.put("audience", "group");
        ids.put("family", "subsidy");
        List.of("code", "post", "proxy", "edition", "review", "disclosure", "expunction", "matter", "step", "posting")
                .forEach(this::renew);
    }

    /** Puts a fresh one in the place of what the operation acts on and may have used up. */
    public void renew(Operation operation) {
        operation.parameters("path").stream().findFirst().ifPresent(first -> renew(first.name()));
        if (List.of("approveReview", "approveReviewForInstant", "callBackReview")
                .contains(operation.operationId())) {
            keep("review", Story.clear(department.reviewer(), ids.get("review"), tags.get("review")));
        }
        if (operation.operationId().equals("callBackReview")) {
            keep("review", Story.approveFor(department.approver(), ids.get("review"), tags.get("review"), SOON));
        }
    }

    private void renew(String variable) {
        switch (variable) {
            case "code" -> {
                ids.put("code", county.below(BodyKind.DEPARTMENT).code);
                tags.put("code", tag("/bodies/" + ids.get("code")));
            }
            case "post" ->
                ids.put("post", made("/posts", "post", body("givePost").put("subject", "person " + ++made)));
            case "proxy" ->
                ids.put(
                        "proxy",
                        made(
                                "/proxies",
                                "proxy",
                                body("giveProxy").put("village", county.below(BodyKind.VILLAGE).code)));
            case "edition" -> {
                keep("edition", SampleFiles.pictured(department.editor(), filled()));
                ids.put("draftAttachment", attachment());
            }
            case "review" -> keep("review", Story.submit(department.editor(), filled()));
            case "disclosure" -> {
                publish();
                ids.put("restricted", restricted());
                tags.put("disclosure", tag("/disclosures/" + ids.get("disclosure")));
            }
            // Ordered by another hand than everyone's, so that everyone may decide.
            case "expunction" -> keep("expunction", Expunging.ordered(department.approver(), published()));
            case "step" ->
                ids.put(
                        "step",
                        Affair.recorded(department.editor(), ids.get("matter"), "accepted")
                                .path("step"));
            case "matter" -> keep("matter", Affair.opened(department.editor(), department.code, "ad-hoc"));
            case "posting" -> keep("posting", posted());
            default -> {
                // What is only read is never used up.
            }
        }
    }

    private void keep(String variable, Response answer) {
        ids.put(variable, answer.path(variable));
        tags.put(variable, answer.header("ETag"));
    }

    /** Bases the next change by this operation on {@code tag}, the ETag of an answer. */
    public void changed(Operation operation, String tag) {
        tags.put(operation.parameters("path").get(0).name(), tag);
    }

    /** The codes of all roles. */
    static String[] roles() {
        return Arrays.stream(Role.values()).map(Role::code).toArray(String[]::new);
    }

    private Response filled() {
        return Story.fill(department.editor(), Story.draft(department.editor(), department.code), Story.rows());
    }

    private String attachment() {
        return Api.as(token).get(STAFF + "/editions/" + ids.get("edition")).path("attachments[0].id");
    }

    private String published() {
        var edition = SampleFiles.pictured(department.editor(), Story.draft(department.editor(), department.code));
        return Story.publish(department.editor(), department.reviewer(), department.approver(), edition, Story.rows());
    }

    private String publicMatter() {
        String matter =
                Affair.opened(department.editor(), department.code, "ad-hoc").path("matter");
        var draft = ((ObjectNode) Story.neixiang().get("draft")).put("body", department.code);
        Affair.publish(
                department.editor(),
                department.reviewer(),
                department.approver(),
                Affair.place(draft, matter, "plan", null));
        return matter;
    }

    private String restricted() {
        var edition = Story.drafted(department.editor(), Story.draftFor(department.code, "group"));
        return Story.publish(department.editor(), department.reviewer(), department.approver(), edition, Story.rows());
    }

    private Response posted() {
        return Api.as(department.editor())
                .contentType("application/json")
                .body(body("recordPosting").toString())
                .post(STAFF + "/disclosures/" + published() + "/postings")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private void publish() {
        ids.put("disclosure", published());
        int seq =
                Api.given().get("/api/v1/disclosures/" + ids.get("disclosure")).path("seq");
        ids.put("seq", Integer.toString(seq));
        ids.put(
                "publicAttachment",
                Api.given().get("/api/v1/disclosures/" + ids.get("disclosure")).path("header.attachments[0].id"));
    }

    private String made(String path, String id, JsonNode body) {
        return Api.as(token)
                .contentType("application/json")
                .body(body.toString())
                .post(STAFF + path)
                .then()
                .statusCode(201)
                .extract()
                .path(id);
    }

    private String tag(String path) {
        return Api.as(token).get(STAFF + path).then().statusCode(200).extract().header("ETag");
    }

    /** Where the operation finds what is under way. */
    public String path(Operation operation) {
        return path(operation, "", "");
    }

    /** The same with another, encoded value for one variable. */
    public String path(Operation operation, String variable, String other) {
        Map<String, String> values = variables(operation);
        values.replace(variable, other);
        return operation.path(values);
    }

    /** The values of the path's variables that lead to what is under way. */
    public Map<String, String> variables(Operation operation) {
        Map<String, String> values = new HashMap<>();
        operation.parameters("path").forEach(each -> values.put(each.name(), value(each)));
        if (values.containsKey("attachment")) {
            values.put("attachment", ids.get(operation.open() ? "publicAttachment" : "draftAttachment"));
        }
        if (operation.open()) {
            values.computeIfPresent("matter", (name, id) -> ids.get("publicMatter"));
        }
        if (operation.tag().equals("restricted") || operation.operationId().equals("copyDisclosure")) {
            values.replace("disclosure", ids.get("restricted"));
        }
        return values;
    }

    // An edition is known to the public by its number.
    private String value(Operation.Parameter variable) {
        return variable.name().equals("edition")
                        && variable.schema().path("type").asText().equals("integer")
                ? "1"
                : ids.get(variable.name());
    }

    /** The ETag that a change by this operation must be based on. */
    public Optional<String> ifMatch(Operation operation) {
        return operation.parameters("header").stream()
                        .anyMatch(header -> header.name().equals("If-Match"))
                ? Optional.of(tags.get(operation.parameters("path").get(0).name()))
                : Optional.empty();
    }

    /** A body that the operation would take. */
    public ObjectNode body(String operationId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode sample = (ObjectNode) Story.neixiang().get("draft");
        switch (operationId) {
            case "foundBody" ->
                body.put("code", "NEW-" + department.code)
                        .put("name", "新机构")
                        .put("kind", "department")
                        .put("parent", department.code)
                        .put("supervising", department.code);
            case "changeBody" -> body.put("act", "renamed").put("basis", "测试").put("name", "新名称");
            case "givePost" ->
                body.put("subject", "newcomer")
                        .put("role", "editor")
                        .put("body", village.code)
                        .put("fromDay", "2026-07-02");
            case "giveProxy" ->
                body.put("village", village.code)
                        .put("serving", department.code)
                        .put("basis", "村民会议决定")
                        .put("fromDay", "2026-07-02");
            case "endPost", "endProxy" -> body.put("toDay", "2026-12-31");
            case "draftDisclosure" -> body.setAll(sample.put("body", department.code));
            case "reviseEdition" -> body.setAll(sample.<ObjectNode>without(List.of("body", "family")));
            case "replaceRows" -> body.set("rows", Story.rows());
            case "draftSuccessor" ->
                body.put("period", "2024").put("title", "2024年补贴").put("summary", "2024年的补贴。");
            case "copyDisclosure" -> body.put("title", "向社会公开").put("summary", "向社会公开的补贴发放情况。");
            case "draftCorrection",
                    "withdrawDisclosure",
                    "returnReview",
                    "callBackReview",
                    "refuseExpunction",
                    "strikePosting" -> body.put("reason", "测试");
            case "orderExpunction" ->
                body.put("ground", "court").put("citation", "（2026）豫1325行初8号").put("reason", "测试");
            case "describeAttachment" ->
                body.put("name", "说明.png").put("title", "说明").put("description", "发放说明");
            case "openMatter" ->
                body.put("body", department.code).put("kind", "ad-hoc").put("title", "事项");
            case "entitleMatter" -> body.put("title", "另名");
            case "recordStep" ->
                body.put("kind", "accepted")
                        .put("on", "2026-06-30")
                        .put("unit", "办公室")
                        .put("text", "受理");
            case "endMatter" -> body.put("outcome", "abandoned").put("reason", "测试");
            case "approveReviewForInstant" -> body.put("publishAt", SOON.toString());
            case "recordPosting" -> body.setAll(posting());
            case "correctPosting" -> body.put("reason", "日期有误").set("posting", posting());
            case "clearReview" -> body.put("verdict", "不涉密");
            default -> throw new IllegalArgumentException("say here what " + operationId + " would take");
        }
        return body;
    }

    private static ObjectNode posting() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("edition", 1)
                .put("channel", "notice-board")
                .put("place", "村委会门口")
                .put("postedOn", "2026-06-30");
    }
}
