package org.daylight.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.daylight.disclosure.Story;

/** What the operations that take a document would take at the {@link Workplace}. */
final class SampleBodies {
    private SampleBodies() {}

    /** A body that {@code operationId} would take from who serves the department. */
    static ObjectNode of(String operationId, String department, String village) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode sample = (ObjectNode) Story.neixiang().get("draft");
        switch (operationId) {
            case "foundBody" ->
                body.put("code", "NEW-" + department)
                        .put("name", "新机构")
                        .put("kind", "department")
                        .put("parent", department)
                        .put("supervising", department);
            case "changeBody" -> body.put("act", "renamed").put("basis", "测试").put("name", "新名称");
            case "givePost" ->
                body.put("subject", "newcomer")
                        .put("role", "editor")
                        .put("body", village)
                        .put("fromDay", "2026-07-02");
            case "giveProxy" ->
                body.put("village", village)
                        .put("serving", department)
                        .put("basis", "村民会议决定")
                        .put("fromDay", "2026-07-02");
            case "nameSubstitute" ->
                body.put("substitute", "stand-in")
                        .put("role", "approver")
                        .put("body", department)
                        .put("reason", "leave")
                        .put("toDay", "2026-12-31");
            case "recuseFromReview" -> body.put("ground", "own-interest").put("words", "与本人有关");
            case "endPost", "endProxy" -> body.put("toDay", "2026-12-31");
            case "draftDisclosure" -> body.setAll(sample.put("body", department));
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
                body.put("body", department).put("kind", "ad-hoc").put("title", "事项");
            case "entitleMatter" -> body.put("title", "另名");
            case "recordStep" ->
                body.put("kind", "accepted")
                        .put("on", "2026-06-30")
                        .put("unit", "办公室")
                        .put("text", "受理");
            case "endMatter" -> body.put("outcome", "abandoned").put("reason", "测试");
            case "approveReviewForInstant" -> body.put("publishAt", Workplace.SOON.toString());
            case "recordPosting" -> body.setAll(posting());
            case "correctPosting" -> body.put("reason", "日期有误").set("posting", posting());
            case "clearReview" -> body.put("verdict", "不涉密");
            default -> throw new IllegalArgumentException("say here what " + operationId + " would take");
        }
        return body;
    }

    static ObjectNode posting() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("edition", 1)
                .put("channel", "notice-board")
                .put("place", "村委会门口")
                .put("postedOn", "2026-06-30");
    }
}
