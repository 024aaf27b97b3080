package org.daylight.identity;

import java.util.UUID;

/** What a public act about a body says; becomes canonical JSON. Bodies are named by their codes. */
record BodyHeader(
        String code,
        String name,
        BodyKind kind,
        String parent,
        String supervising,
        BodyStatus status,
        String successor,
        String basis) {

    static BodyHeader of(PublicBodyState state, String basis) {
        return new BodyHeader(
                code(state.bodyId),
                state.name,
                state.kind,
                code(state.parentId),
                code(state.supervisingId),
                state.status,
                code(state.successorId),
                basis);
    }

    private static String code(UUID bodyId) {
        return bodyId == null ? null : PublicBody.<PublicBody>findById(bodyId).code;
    }
}
