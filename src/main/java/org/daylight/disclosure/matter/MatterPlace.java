package org.daylight.disclosure.matter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.daylight.kernel.text.Prose;

/**
 * Where a disclosure stands in a matter.
 *
 * @param id the matter
 * @param stage code of the stage that it publishes
 * @param reason why stages that the law wants before it are not published; absent when they are
 */
public record MatterPlace(@NotNull UUID id, @NotNull @Size(max = 40) String stage, @Prose(max = 500) String reason) {}
