package org.daylight.kernel.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The version of something that staff edit, as the value of {@code ETag} before the content coding is known. */
record VersionTag(long version) {

    /** Writes it out for the coding of the answer: a strong tag names one representation (RFC 9110 §8.8.3). */
    static class Filter {
        private final EntityTags tags;

        Filter(EntityTags tags) {
            this.tags = tags;
        }

        @ServerResponseFilter
        void write(ContainerResponseContext response) {
            if (response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof VersionTag tag) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, tags.ofVersion(tag.version()));
            }
        }
    }
}
