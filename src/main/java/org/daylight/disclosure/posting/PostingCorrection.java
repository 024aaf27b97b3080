package org.daylight.disclosure.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.daylight.kernel.text.Prose;

/** What a record of a posting should have said, and why it did not; both are published. */
public record PostingCorrection(@NotNull @Prose(max = 500) String reason, @NotNull @Valid PostingDraft posting) {}
