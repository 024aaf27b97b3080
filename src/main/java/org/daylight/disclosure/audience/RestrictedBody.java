package org.daylight.disclosure.audience;

import java.util.UUID;
import org.daylight.identity.PublicBody;
import org.daylight.identity.PublicBodyState;

/** The body that discloses, by code and the name it has now; the header has the one it had then. */
public record RestrictedBody(String code, String name) {

    static RestrictedBody of(UUID id) {
        return new RestrictedBody(
                PublicBody.<PublicBody>findById(id).code,
                PublicBodyState.currentOf(id).orElseThrow().name);
    }
}
