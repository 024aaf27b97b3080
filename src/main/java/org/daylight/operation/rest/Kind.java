package org.daylight.operation.rest;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * What sort of request was answered, and how. Few words, all of which stand in the code or the contract: nothing that a
 * client typed.
 *
 * @param method of HTTP, or {@code other}
 * @param address as the contract writes it, or {@code none}: files, and what no resource answered
 */
record Kind(String method, String address, int status) {
    /** Where the framework keeps the template of the resource that it found. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** @param context in which the request was handled */
    static Kind of(RoutingContext request, Context context) {
        String method = request.request().method().name();
        String template = context.getLocal(TEMPLATE);
        return new Kind(
                METHODS.contains(method) ? method : "other",
                template == null ? "none" : template,
                request.response().getStatusCode());
    }
}
