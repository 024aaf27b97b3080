package org.daylight.kernel.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers to staff: never cached, and with the version that the next change must be based on as their ETag. */
public final class StaffAnswer {
    private static final String NEVER = "no-store";

    private StaffAnswer() {}

    public static Response of(Object view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, NEVER).build();
    }

    // The type is said, for a method that has tables to give too lets the framework choose by Accept alone.
    public static Response of(Object view, long version) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, NEVER)
                .header(HttpHeaders.ETAG, new VersionTag(version))
                .build();
    }

    /** A table to keep as a file called {@code name}. */
    public static Response file(TableFormat format, String name, byte[] table, long version) {
        return Response.fromResponse(of(table, version))
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, format.fileNamed(name))
                .build();
    }

    public static Response created(String location, Object view) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .entity(view)
                .header(HttpHeaders.CACHE_CONTROL, NEVER)
                .build();
    }

    public static Response created(String location, Object view, long version) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .entity(view)
                .header(HttpHeaders.CACHE_CONTROL, NEVER)
                .header(HttpHeaders.ETAG, new VersionTag(version))
                .build();
    }
}
