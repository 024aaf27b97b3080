package org.daylight.identity;

import static org.daylight.disclosure.Story.neixiang;
import static org.daylight.identity.Attempts.on;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.disclosure.Affair;

/** The {@link Attempts} at matters. */
final class MatterAttempts {
    private MatterAttempts() {}

    static Map<String, Attempts.Fixture> all() {
        Map<String, Attempts.Fixture> all = new TreeMap<>();
        all.put("openMatter", (attempt, office, hand) -> attempt.namingTheBody()
                .sending(Affair.document(office.code, "ad-hoc")));
        all.put("listStaffMatters", (attempt, office, hand) -> attempt.asking("limit", "1000")
                .showing(matter(office).path("matter")));
        all.put("getStaffMatter", (attempt, office, hand) -> on(attempt, matter(office), "matter"));
        all.put("entitleMatter", (attempt, office, hand) -> on(attempt, matter(office), "matter")
                .sending("{\"title\": \"另名\"}"));
        all.put("endMatter", (attempt, office, hand) -> on(attempt, matter(office), "matter")
                .sending("{\"outcome\": \"abandoned\", \"reason\": \"项目取消\"}"));
        all.put("recordStep", (attempt, office, hand) -> on(attempt, matter(office), "matter")
                .sending(Affair.step("accepted")));
        all.put("listStaffSteps", (attempt, office, hand) -> on(attempt, matter(office), "matter"));
        all.put("getStaffStep", (attempt, office, hand) -> attempt.at("step", step(office)));
        all.put("listMatterSteps", (attempt, office, hand) -> attempt.at("matter", publicMatter(office)));
        all.put("getMatter", (attempt, office, hand) -> attempt.at("matter", publicMatter(office)));
        return all;
    }

    private static Response matter(Office office) {
        return Affair.opened(office.editor(), office.code, "ad-hoc");
    }

    private static String step(Office office) {
        return Affair.recorded(office.editor(), matter(office).path("matter"), "accepted")
                .path("step");
    }

    private static String publicMatter(Office office) {
        String matter = matter(office).path("matter");
        var draft = ((ObjectNode) neixiang().get("draft")).put("body", office.code);
        Affair.publish(
                office.editor(), office.reviewer(), office.approver(), Affair.place(draft, matter, "plan", null));
        return matter;
    }
}
