package org.daylight.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.daylight.contract.Api;

/** What an administrator does over HTTP, for tests. Refusals come in English. */
final class Administration {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STAFF = "/api/v1/staff";

    private final String admin;

    private Administration(String admin) {
        this.admin = admin;
    }

    static Administration of(Office office) {
        return new Administration(office.token(Role.ADMIN));
    }

    Response post(String path, String document) {
        return send(path, document, Api.as(admin));
    }

    Response post(String path, String document, String idempotencyKey) {
        return send(path, document, Api.as(admin).header("Idempotency-Key", idempotencyKey));
    }

    Response get(String path) {
        return Api.as(admin).header("Accept-Language", "en").get(STAFF + path);
    }

    Response found(String code, String kind, Office parent) {
        return post(
                "/bodies",
                """
                {"code": "%s", "name": "新设机构", "kind": "%s", "parent": "%s"}"""
                        .formatted(code, kind, parent.code));
    }

    /** Changes a body as it stands now; {@code members} say how. */
    Response change(String code, String members) {
        return change(code, get("/bodies/" + code).header("ETag"), members);
    }

    Response change(String code, String seen, String members) {
        return send(
                "/bodies/" + code + "/changes",
                "{\"basis\": \"机构改革方案\", " + members + "}",
                Api.as(admin).header("If-Match", seen));
    }

    private static Response send(String path, String document, RequestSpecification request) {
        return request.header("Accept-Language", "en")
                .contentType("application/json")
                .body(document)
                .post(STAFF + path);
    }

    static JsonNode tree(Response answer) {
        return tree(answer.asString());
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
