package org.daylight.disclosure;

import static org.daylight.disclosure.Households.first;
import static org.daylight.disclosure.Households.household;
import static org.daylight.disclosure.Households.households;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.daylight.contract.Api;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.Test;

/** What stands beside the public rows: where it is kept, who cannot reach it, and when it goes. */
@QuarkusTest
class HiddenValuesTest {
    private static final String STAFF = "/api/v1/staff/editions/";

    private final Desk desk = Desk.open();

    @Test
    void theDatabaseKeepsItFromTheReaderAndAsItWasPublished() throws SQLException {
        var id = desk.published(households("庚"));
        assertEquals(
                "42501",
                Roles.READER.attempt(List.of("select 1 from hidden_value")).getSQLState());
        var count = "select count(*) from hidden_value where disclosure_id = '" + id + "'";
        assertEquals(List.of("5"), Roles.asSuperuser(count));
        var refused = Roles.APPLICATION.attempt(List.of("delete from hidden_value where disclosure_id = '" + id + "'"));
        assertEquals("P0001", refused.getSQLState());
        refused = Roles.APPLICATION.attempt(List.of(
                """
                insert into hidden_value select gen_random_uuid(), gen_random_uuid(), disclosure_id, edition_id, field,
                    value, audience, rule from hidden_value where disclosure_id = '%s' limit 1"""
                        .formatted(id)));
        assertEquals("P0001", refused.getSQLState());
        refused = Roles.APPLICATION.attempt(
                List.of("update hidden_value set value = '\"x\"' where disclosure_id = '" + id + "'"));
        assertEquals("42501", refused.getSQLState());
        assertEquals(List.of("5"), Roles.asSuperuser(count));
        Expunging.expunged(desk, id);
        assertEquals(List.of("0"), Roles.asSuperuser(count));
    }

    /** What is for the body alone stays so for those of its own audience, and is as fixed once it is entered. */
    @Test
    void whoReadsWhatIsNotForEveryoneReadsTheSameForm() throws SQLException {
        var enterprise = Desk.open(BodyKind.ENTERPRISE);
        var id = enterprise.published("internal", households("限"));
        var rows = Api.as(enterprise.editor)
                .get("/api/v1/restricted/disclosures/" + id + "/editions/1/rows")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(rows.contains("限一") && rows.contains("small-amount"), rows);
        for (var word : List.of("限四", "限五", "限页", "minor")) {
            assertFalse(rows.contains(word), word);
        }
        var refused = Roles.APPLICATION.attempt(List.of("delete from hidden_value where disclosure_id = '" + id + "'"));
        assertEquals("P0001", refused == null ? "done" : refused.getSQLState());
        // A correction starts with all of it.
        var correction = Story.correct(enterprise.editor, id, "誊写有误");
        Api.as(enterprise.editor)
                .get(STAFF + correction.path("edition") + "/rows")
                .then()
                .statusCode(200)
                .body("rows.beneficiaryName", contains("限一", "限二", "限三", "限四", "限五"));
    }

    /** Every public answer there is about it. */
    @Test
    void noPublicAnswerHoldsWhatIsHidden() {
        var id = desk.published(households("Qx9"));
        var draft = Story.correct(desk.editor, id, "誊写有误");
        Story.publish(
                desk.editor,
                desk.reviewer,
                desk.approver,
                draft,
                first(households("Qx9"), 4).add(household("H6", "Qx9六", 3)));
        var url = "/api/v1/disclosures/" + id;
        var seq = Desk.seqOf(id);
        for (var each : List.of(
                url,
                url + "/editions",
                url + "/editions/1",
                url + "/editions/1/rows",
                url + "/editions/2/rows",
                url + "/editions/1/differences?from=0",
                url + "/editions/2/differences",
                "/api/v1/disclosures?body=" + desk.office.code,
                "/api/v1/subsidies/payments?disclosure=" + id,
                "/api/v1/publications/" + seq,
                "/api/v1/publications/" + (seq - 1),
                "/api/v1/changes?after=" + (seq - 2))) {
            var text = Api.given().get(each).then().statusCode(200).extract().asString();
            for (var word : List.of("Qx9四", "Qx9五", "Qx9六", "Qx9页", "minor")) {
                assertFalse(text.contains(word), each + " tells " + word);
            }
        }
    }

    @Test
    void aDraftThatIsDiscardedLeavesNothingBehind() {
        var draft = Story.fill(desk.editor, desk.draft(), households("辛"));
        Api.as(desk.editor)
                .header("If-Match", draft.header("ETag"))
                .delete(STAFF + draft.path("edition"))
                .then()
                .statusCode(204);
        assertEquals(
                List.of("0"), Roles.asSuperuser("select count(*) from hidden_value where edition_id = ?::uuid", (String)
                        draft.path("edition")));
    }
}
