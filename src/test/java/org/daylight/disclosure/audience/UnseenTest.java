package org.daylight.disclosure.audience;

import static org.daylight.disclosure.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.contract.Api;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Operation;
import org.daylight.contract.Workplace;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.persistence.Roles;
import org.daylight.kernel.rest.RawHttp;
import org.junit.jupiter.api.Test;

/**
 * The public cannot tell that something is disclosed to others: not one answer to anyone changes by a byte, no number is
 * taken, nothing of the public record is touched.
 */
@QuarkusTest
class UnseenTest {
    private static final List<Operation> OPEN = ContractModel.current().operations().stream()
            .filter(operation -> operation.open() && operation.method().equals("GET"))
            .toList();

    /** What the log, the feed and every public answer are made of. */
    private static final List<String> RECORD =
            List.of("publication", "sequence_head", "public_body", "public_body_state", "public_subsidy_payment");

    @TestHTTPResource(management = true)
    URL management;

    private final Desk desk = Desk.open(BodyKind.ENTERPRISE);

    @Test
    void notOnePublicAnswerChangesByAByte() {
        var workplace = new Workplace();
        desk.published(rows("A"));
        var answers = answers(workplace);
        var record = record();
        var measures = measures();
        assertTrue(answers.size() > 20, "only " + answers.size() + " answers");

        var internal = desk.published("internal", rows("Zq8secret"));
        var group = desk.published("group", rows("Zq8secret"));
        desk.corrected(internal, rows("Zq8secret", "Zq8more"));
        desk.withdrawn(internal);
        Expunging.approve(Expunging.headAbove(desk), Expunging.ordered(desk.approver, group))
                .then()
                .statusCode(200);

        assertEquals(answers, answers(workplace));
        assertEquals(record, record());
        assertEquals(measures, measures());
    }

    /** The newest answers tell of it as little, whoever asks for it by what only its audience knows. */
    @Test
    void whoKnowsItsNamesFindsNothing() {
        var internal = desk.published("internal", rows("Zq8secret"));
        var known = Roles.asSuperuser(
                "select unnest(array[disclosure_id::text, edition_id::text, index_number]) from restricted_publication"
                        + " where disclosure_id = ?::uuid",
                internal);
        answers(new Workplace())
                .forEach((address, answer) ->
                        known.forEach(name -> assertFalse(answer.contains(name), address + " tells of " + name)));
        for (var below : List.of("", "/editions", "/editions/1", "/editions/1/rows", "/editions/1/differences")) {
            assertEquals(absent(UUID.randomUUID() + below), absent(internal + below));
        }
        assertEquals(
                List.of(),
                Api.given()
                        .queryParam("disclosure", internal)
                        .get("/api/v1/subsidies/payments")
                        .jsonPath()
                        .getList("items"));
    }

    private static String absent(String path) {
        var answer = Api.given().get("/api/v1/disclosures/" + path);
        return answer.statusCode() + answer.asString();
    }

    private static Map<String, String> answers(Workplace workplace) {
        return OPEN.stream().collect(Collectors.toMap(Operation::operationId, operation -> {
            var answer = Api.given().get(workplace.path(operation));
            return answer.statusCode() + " " + answer.header("ETag") + " " + answer.header("Link") + " "
                    + answer.asString();
        }));
    }

    private static Map<String, String> record() {
        var record = new TreeMap<String, String>();
        Stream.concat(RECORD.stream(), Stream.of("index_counter"))
                .forEach(table -> record.put(
                        table,
                        Roles.asSuperuser("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                        + table + " t where t::text not like '(群·%' and t::text not like '(内·%'")
                                .get(0)));
        return record;
    }

    /** How many acts there were, and the newest number. */
    private List<String> measures() {
        return new RawHttp(management.getPort())
                .request("GET /q/metrics")
                .text()
                .lines()
                .filter(line -> line.matches("daylight_(acts|number_newest).*"))
                .sorted()
                .toList();
    }
}
