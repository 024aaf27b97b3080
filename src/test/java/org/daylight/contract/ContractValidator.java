package org.daylight.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what went over the wire with the contract. An answer must have a documented status, media type, headers and
 * body; and what a 2xx accepted (query parameters, media type, body) must be something the contract allows.
 */
public final class ContractValidator {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ContractModel model;
    private final Schemas schemas;

    public ContractValidator(ContractModel model) {
        this.model = model;
        this.schemas = new Schemas(model.document());
    }

    /** One line for each departure from the contract; empty when the exchange follows it. */
    public List<String> complaints(Exchange exchange) {
        List<String> complaints = new ArrayList<>();
        Optional<Operation> operation =
                model.match(exchange.method(), exchange.uri().getRawPath());
        JsonNode response =
                operation.map(Operation::responses).orElseGet(model::unmatched).get(exchange.status());
        if (response == null) {
            complaints.add("status " + exchange.status() + " is not documented for "
                    + operation.map(Operation::toString).orElse("an unknown address or method"));
            return complaints;
        }
        if (operation.isPresent() && exchange.status() / 100 == 2) {
            checkRequest(operation.get(), exchange, complaints);
        }
        checkHeaders(response.path("headers"), exchange, complaints);
        checkContent(response.path("content"), exchange, complaints);
        return complaints;
    }

    private void checkRequest(Operation operation, Exchange exchange, List<String> complaints) {
        List<String> declared = operation.parameters("query").stream()
                .map(Operation.Parameter::name)
                .toList();
        String query = exchange.uri().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String name = java.net.URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8);
            if (!declared.contains(name)) {
                complaints.add("the query parameter " + name + " was accepted but is not documented");
            }
        }
        if (exchange.requestBody() != null && exchange.requestBody().length > 0) {
            String type = Exchange.bare(exchange.requestType());
            JsonNode schema = operation.requestBodies().get(type);
            if (schema == null) {
                complaints.add("a request body of " + type + " was accepted but is not documented");
            } else {
                checkBody("request body", type, schema, exchange.requestBody(), complaints);
            }
        }
    }

    private void checkHeaders(JsonNode documented, Exchange exchange, List<String> complaints) {
        for (Map.Entry<String, JsonNode> entry : documented.properties()) {
            JsonNode header = model.resolve(entry.getValue());
            Optional<String> value = exchange.header(entry.getKey());
            if (value.isEmpty() && header.path("required").asBoolean()) {
                complaints.add("the header " + entry.getKey() + " is missing");
            }
            value.ifPresent(text -> schemas.complaints(header.path("schema"), typed(header.path("schema"), text))
                    .forEach(line -> complaints.add("the header " + entry.getKey() + " is " + text + ": " + line)));
        }
    }

    private void checkContent(JsonNode documented, Exchange exchange, List<String> complaints) {
        String type = exchange.mediaType();
        boolean empty = exchange.body().length == 0;
        if (exchange.method().equals("HEAD") && empty) {
            if (!type.isEmpty() && !documented.has(type)) {
                complaints.add("the media type " + type + " is not documented");
            }
        } else if (exchange.method().equals("HEAD")) {
            complaints.add("an answer to HEAD has a body");
        } else if (documented.isEmpty()) {
            if (!empty) {
                complaints.add("a body came where none is documented");
            }
        } else if (empty) {
            complaints.add("no body came where one is documented");
        } else if (!documented.has(type)) {
            complaints.add("the media type " + (type.isEmpty() ? "(none)" : type) + " is not documented");
        } else {
            checkBody("body", type, documented.path(type).path("schema"), exchange.body(), complaints);
        }
    }

    private void checkBody(String what, String type, JsonNode schema, byte[] body, List<String> complaints) {
        if (!type.endsWith("json")) {
            return;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            for (String value : type.endsWith("ndjson") ? text.split("\n") : new String[] {text}) {
                schemas.complaints(schema, JSON.readTree(value))
                        .forEach(complaint -> complaints.add("the " + what + ": " + complaint));
            }
        } catch (JsonProcessingException malformed) {
            complaints.add("the " + what + " is not JSON: " + malformed.getOriginalMessage());
        }
    }

    private JsonNode typed(JsonNode schema, String text) {
        JsonNode type = model.resolve(schema).path("type");
        return type.asText().equals("integer") && text.matches("-?\\d{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.textNode(text);
    }
}
