package org.daylight.identity;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.contract.Api;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Operation;

/**
 * A request that is complete but for the caller, and succeeds in the right hands. It also knows how the operation turns
 * away whoever has the role, but for another body.
 */
final class Attempt {
    private final Operation operation;
    private final Map<String, String> path = new TreeMap<>();
    private final Map<String, String> query = new TreeMap<>();
    private String seen;
    private byte[] body;
    private String type = "application/json";
    private String disposition;
    private int elsewhere = 404;
    private String shown = "";

    private Attempt(Operation operation) {
        this.operation = operation;
    }

    static Attempt of(String operationId) {
        return new Attempt(ContractModel.current().operation(operationId));
    }

    /** The variable of the path. */
    Attempt at(String variable, String value) {
        path.put(variable, value);
        return this;
    }

    Attempt asking(String parameter, String value) {
        query.put(parameter, value);
        return this;
    }

    /** Based on what {@code answer} showed. */
    Attempt seeing(Response answer) {
        seen = answer.header("ETag");
        return this;
    }

    Attempt sending(String document) {
        body = document.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** A file called {@code name}. */
    Attempt sending(byte[] file, String mediaType, String name) {
        body = file;
        type = mediaType;
        disposition = "attachment; filename=\"" + name + "\"";
        return this;
    }

    /** The document names the body, so one that is not the caller's is refused with 403: bodies are no secret. */
    Attempt namingTheBody() {
        elsewhere = 403;
        return this;
    }

    /** A list: it shows {@code text} to those who reach the body, and is without it for the others. */
    Attempt showing(String text) {
        elsewhere = 200;
        shown = text;
        return this;
    }

    /** Made by the holder of {@code token}; by nobody in particular when it is null. */
    Response by(String token) {
        RequestSpecification request = (token == null ? Api.given() : Api.as(token)).queryParams(query);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        if (body != null) {
            request.contentType(type).body(body);
        }
        if (disposition != null) {
            request.header("Content-Disposition", disposition);
        }
        return request.request(operation.method(), operation.path(path));
    }

    /** Whether the answer is a success that shows what it must show. */
    boolean succeeded(Response answer) {
        return answer.statusCode() / 100 == 2 && answer.asString().contains(shown);
    }

    /** Whether the answer turns away as it must somebody who has the role, but not for this body. */
    boolean keptFromOthers(Response answer) {
        return answer.statusCode() == elsewhere
                && (elsewhere != 200 || !answer.asString().contains(shown));
    }
}
