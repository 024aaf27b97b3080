package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
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
    static final Instant SOON = TestClock.START.plus(Duration.ofDays(30));

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
        List.of(
                        "code",
                        "post",
                        "proxy",
                        "edition",
                        "review",
                        "disclosure",
                        "expunction",
                        "matter",
                        "step",
                        "substitution",
                        "posting")
                .forEach(this::renew);
    }

    /** Puts a fresh one in the place of what the operation acts on and may have used up. */
    public void renew(Operation operation) {
        operation.parameters("path").stream().findFirst().ifPresent(first -> renew(first.name()));
        if (List.of("approveReview", "approveReviewForInstant", "callBackReview")
                .contains(operation.operationId())) {
            keep("review", Story.clear(department.reviewer(), ids.get("review"), tags.get("review")));
        }
        if (operation.operationId().equals("takeReview")) {
            var edition = Story.draft(village.editor(), village.code);
            keep("review", Story.submit(village.editor(), Story.fill(village.editor(), edition, Story.rows())));
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
            case "substitution" ->
                ids.put(
                        "substitution",
                        made(
                                "/substitutions",
                                "substitution",
                                body("nameSubstitute").put("body", county.below(BodyKind.DEPARTMENT).code)));
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
        var draft = Story.drafted(department.editor(), Story.draftFor(department.code, "group"));
        var edition = SampleFiles.pictured(department.editor(), draft);
        ids.put("restrictedAttachment", edition.path("attachments[0].id"));
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
            values.replace("attachment", ids.get("restrictedAttachment"));
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
        return SampleBodies.of(operationId, department.code, village.code);
    }
}
