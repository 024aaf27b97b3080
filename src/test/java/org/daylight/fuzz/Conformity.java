package org.daylight.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Operation;
import org.daylight.contract.Schemas;
import org.daylight.kernel.json.PlainNumber;
import org.daylight.kernel.text.PlainText;
import org.daylight.kernel.time.TestClock;

/** Whether a request follows the contract, and so what may be answered to it. The contract alone decides. */
final class Conformity {
    private final ContractModel model;
    private final Schemas schemas;

    Conformity(ContractModel model) {
        this.model = model;
        this.schemas = new Schemas(model.document());
    }

    /** The statuses that would do. */
    Set<Integer> allowed(Draft draft) {
        boolean follows = draft.operation.parameters().stream().allMatch(parameter -> follows(parameter, draft))
                && declared(draft)
                && (draft.body == null
                        || follows(draft.operation.requestBodies().get("application/json"), draft.body));
        return follows ? Input.ANSWERED : Input.REFUSED;
    }

    private static boolean declared(Draft draft) {
        Set<String> names = new TreeSet<>(draft.query.keySet());
        draft.operation.parameters("query").forEach(parameter -> names.remove(parameter.name()));
        return names.isEmpty();
    }

    private boolean follows(Operation.Parameter parameter, Draft draft) {
        String value = draft.values(parameter.in()).get(parameter.name());
        if (value == null) {
            return !parameter.required();
        }
        JsonNode schema = model.resolve(parameter.schema());
        return isText(value)
                && schemas.complaints(schema, typed(schema, value)).isEmpty()
                && !(schema.path("format").asText().equals("date-time") && isFuture(value));
    }

    // Of what will be public nobody can tell.
    private static boolean isFuture(String instant) {
        return OffsetDateTime.parse(instant).toInstant().isAfter(TestClock.START);
    }

    private static boolean isText(String text) {
        return PlainText.flaw(text).isEmpty() && !(text.matches("\\d{4}-\\d{2}-\\d{2}") && !isDay(text));
    }

    // How many days a month has is more than a pattern can say.
    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    // An address has no types: an integer is its digits, a number is digits and a point, a boolean one of two words.
    private static JsonNode typed(JsonNode schema, String text) {
        if (Values.type(schema).equals("boolean") && text.matches("true|false")) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
        }
        boolean number =
                switch (Values.type(schema)) {
                    case "integer" -> text.matches("0|-?[1-9]\\d{0,30}");
                    case "number" ->
                        text.matches("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?")
                                && PlainNumber.flaw(text).isEmpty();
                    default -> false;
                };
        return number
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(text))
                : JsonNodeFactory.instance.textNode(text);
    }

    private boolean follows(JsonNode schema, JsonNode body) {
        return plain(body) && schemas.complaints(schema, body).isEmpty();
    }

    /** The rules that hold for every text and number, whatever its schema (openapi.yaml, info). */
    private static boolean plain(JsonNode node) {
        if (node.isTextual()) {
            return isText(node.asText());
        }
        if (node.isNumber()) {
            return PlainNumber.flaw(node.asText()).isEmpty();
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (PlainText.flaw(member.getKey()).isPresent()) {
                return false;
            }
        }
        return !node.isNull() && node.valueStream().allMatch(Conformity::plain);
    }
}
