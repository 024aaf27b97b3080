package org.daylight.disclosure.matter;

import java.util.List;
import java.util.UUID;

/**
 * What is said publicly when a matter ends; becomes canonical JSON.
 *
 * @param outstanding codes of the stages that were not published and that it does not do without
 */
record MatterEndHeader(UUID matter, MatterEnd.Outcome outcome, List<String> outstanding, String reason) {}
