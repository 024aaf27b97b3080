package org.daylight.disclosure.matter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.daylight.identity.BodyCode;
import org.daylight.kernel.text.Prose;

/**
 * A matter to be opened.
 *
 * @param body code of the public body that it is a matter of
 * @param kind code of the kind, for example {@code land-expropriation}
 */
public record MatterDraft(
        @NotNull @BodyCode String body,
        @NotNull @Size(max = 40) String kind,
        @NotNull @Prose(max = 200) String title) {}
