package org.daylight.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract keeps the house conventions; and each convention notices the case that breaks it. */
class ContractLintTest {
    private static final JsonNode DOCUMENT = ContractModel.current().document();
    private static final JsonNode STAFF = Edits.edited(
            DOCUMENT,
            "/paths/~1api~1v1~1staff~1things~1{id}",
            """
            put:
              tags: [about]
              operationId: putThing
              summary: s
              description: d
              x-access: {roles: [editor], scope: body}
              security: [{oidc: []}]
              parameters:
                - {name: id, in: path, required: true, description: d, schema: {type: string}}
                - {name: If-Match, in: header, required: true, description: d, schema: {type: string}}
                - {name: dryRun, in: query, description: d, schema: {type: boolean}, example: true}
              responses:
                '204': {description: done}
                '400': {$ref: '#/components/responses/BadRequest'}
                '412': {$ref: '#/components/responses/BadRequest'}
                '428': {$ref: '#/components/responses/BadRequest'}
            """);

    @Test
    void theContractKeepsTheConventions() {
        assertEquals(List.of(), complaints(DOCUMENT));
        assertEquals(List.of(), complaints(STAFF));
    }

    @Test
    void theContractIsOpenApi() {
        assertEquals(
                List.of(),
                new OpenAPIV3Parser().readContents(DOCUMENT.toString()).getMessages());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            put/x-access                      | ''                       | declares no x-access roles
            put/x-access/roles                | '[]'                     | declares no x-access roles
            put/x-access/roles                | '[edytor]'               | names the unknown role edytor
            put/x-access/roles                | '[anonymous, editor]'    | is for anyone and for some at once
            put/x-access/roles                | '[anonymous]'            | must be open, or under /api/v1/staff or /api/v1/restricted
            put/x-access/scope                | ''                       | must say scope: body, any or audience
            put/x-access/scope                | mine                     | must say scope: body, any or audience
            put/security                      | ''                       | does not ask for a token
            put/operationId                   | put_thing                | needs a camelCase operationId
            put/operationId                   | getApiBrowser            | shares its operationId with another
            put/summary                       | ''                       | needs a summary
            put/description                   | ''                       | needs a description
            put/tags                          | '[other]'                | needs one of the root's tags
            put/parameters                    | '[]'                     | has the path variables [id] and declares []
            put/responses/204                 | ''                       | never succeeds
            put/responses/400                 | ''                       | needs 400
            put/responses/412                 | ''                       | has one of If-Match and 412, not both
            put/responses/428                 | ''                       | has one of If-Match and 428, not both
            put/responses/409                 | '{description: d}'       | 409 must be application/problem+json
            put/responses/503                 | '{description: d, content: {application/problem+json: {}}}' | 503 needs Retry-After
            put/responses/200                 | '{}'                     | 200 needs a description
            """)
    void noticesAnOperationThat(String place, String value, String complaint) {
        assertComplaint(
                Edits.edited(STAFF, "/paths/~1api~1v1~1staff~1things~1{id}/" + place, value),
                "PUT /api/v1/staff/things/{id} " + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            responses/304         | ''      | has one of ETag and 304, not both
            parameters            | '[]'    | has one of ETag and If-None-Match, not both
            responses/200/headers | '{}'    | needs an ETag, or says why not (x-no-etag)
            """)
    void noticesAReadThat(String place, String value, String complaint) {
        assertComplaint(Edits.edited(DOCUMENT, "/paths/~1problems/get/" + place, value), "GET /problems " + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /paths/~1Some_where                                          | '{get: {}}'           | GET /Some_where has the path segment Some_where, which is not kebab-case
            /paths/~1a                                                   | '{get: {parameters: [{name: a_b, in: query}]}}' | GET /a has the parameter a_b, which is not camelCase
            /paths/~1a                                                   | '{get: {parameters: [{name: ab, in: query}]}}' | GET /a ab needs a description
            /components/schemas/Fault/description                        | ''                    | Fault needs a description
            /components/responses/NotFound/description                   | ''                    | NotFound needs a description
            /components/headers/ETag/description                         | ''                    | ETag needs a description
            /components/schemas/Fault/properties/detail/description      | ''                    | Fault.detail needs a description
            /components/schemas/Fault/properties/some_thing              | '{description: d}'    | Fault.some_thing is not camelCase
            /components/schemas/Fault/additionalProperties               | ''                    | Fault must be closed (additionalProperties: false), or say why not (x-open)
            /components/schemas/Fault/additionalProperties               | true                  | Fault must be closed (additionalProperties: false), or say why not (x-open)
            /components/schemas/SubsidyPayment/unevaluatedProperties     | ''                    | SubsidyPayment must be closed (unevaluatedProperties: false), or say why not (x-open)
            /components/schemas/SubsidyContent/additionalProperties      | ''                    | SubsidyContent must be closed (additionalProperties: false), or say why not (x-open)
            /components/schemas/OpenApiDocument/x-open                   | ''                    | OpenApiDocument must be closed (additionalProperties: false), or say why not (x-open)
            /components/schemas/Fault/properties/place                   | '{description: d, type: object, additionalProperties: false}' | Fault.place has an inline object: make it a component
            /components/responses/NotFound/content/application~1problem+json/schema | '{type: object, additionalProperties: false}' | GET /problems/{slug} 404 has an inline object: make it a component
            /components/schemas/Problem/examples/0/status                | '"404"'               | Problem has an example that fails: /status: string found, integer expected [type]
            /components/parameters/AcceptLanguage/example                | 1                     | GET /problems Accept-Language has an example that fails: : integer found, string expected [type]
            """)
    void noticesAContractWhere(String pointer, String value, String complaint) {
        assertComplaint(Edits.edited(DOCUMENT, pointer, value), complaint);
    }

    private static void assertComplaint(JsonNode document, String complaint) {
        List<String> complaints = complaints(document);
        assertTrue(complaints.contains(complaint), () -> "expected: " + complaint + "\nfound: " + complaints);
    }

    private static List<String> complaints(JsonNode document) {
        ContractModel model = ContractModel.of(document);
        List<String> complaints = new ArrayList<>(OperationLint.complaints(model));
        complaints.addAll(SchemaLint.complaints(model));
        return complaints;
    }
}
