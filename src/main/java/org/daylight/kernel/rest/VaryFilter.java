package org.daylight.kernel.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells caches what every answer depends on: format, language and content coding (RFC 9110 §12.5.5). */
class VaryFilter {
    private static final String ALL = "Accept, Accept-Language, Accept-Encoding";

    @ServerResponseFilter
    void vary(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.VARY, ALL);
    }
}
