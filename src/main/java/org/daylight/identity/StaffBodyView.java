package org.daylight.identity;

/**
 * A public body as it stands now; other bodies by code.
 *
 * @param seq the act that made it so; also the version that a change must be based on
 */
public record StaffBodyView(
        String code,
        String name,
        BodyKind kind,
        String parent,
        String supervising,
        BodyStatus status,
        String successor,
        long seq) {

    static StaffBodyView of(PublicBodyState state) {
        var header = BodyHeader.of(state, null);
        return new StaffBodyView(
                header.code(),
                header.name(),
                header.kind(),
                header.parent(),
                header.supervising(),
                header.status(),
                header.successor(),
                state.seqFrom);
    }
}
