package org.daylight.disclosure.matter;

import static org.daylight.disclosure.AtOnce.atOnce;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.disclosure.Affair;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.daylight.identity.Role;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.RepeatedTest;

/** Two people at the same matter at the same moment. */
@QuarkusTest
class MatterRaceTest {
    private static final int ROUNDS = 3;

    private final Desk desk = Desk.open();

    private Response cleared(String matter, String stage) {
        return Story.clear(desk.reviewer, Story.submit(desk.editor, Affair.drafted(desk, matter, stage, null)));
    }

    @RepeatedTest(ROUNDS)
    void twoFirstStagesMakeItPublicOnce() throws Exception {
        var matter = Affair.opened(desk, "ad-hoc");
        var plan = cleared(matter, "plan");
        var result = cleared(matter, "result");
        desk.office.give("second-approver", Role.APPROVER);
        var second = TestIssuer.token("second-approver", "approver");
        atOnce(() -> Story.approve(desk.approver, plan), () -> Story.approve(second, result));
        assertEquals(
                List.of("1"), Roles.asSuperuser("select count(*) from publication where subject_id = ?::uuid", matter));
        Api.given().get("/api/v1/disclosures?matter=" + matter).then().body("items", hasSize(2));
    }

    /** Either the draft is there and holds it open, or it has ended and takes none. */
    @RepeatedTest(ROUNDS)
    void noDraftIsBegunOfWhatEnds() throws Exception {
        var matter = Affair.opened(desk, "ad-hoc");
        var seen = Affair.seen(desk.approver, matter);
        var answers = atOnce(
                () -> Affair.askedToDraft(desk, matter, "plan", null),
                () -> Affair.askedToEnd(desk.approver, seen, "{\"outcome\": \"abandoned\", \"reason\": \"取消\"}"));
        var statuses = answers.stream().map(Response::statusCode).toList();
        assertTrue(statuses.equals(List.of(201, 409)) || statuses.equals(List.of(422, 200)), () -> statuses.toString());
    }
}
