package org.daylight.disclosure.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daylight.kernel.problem.Fault;

/**
 * One row as it was sent.
 *
 * @param row what was understood of it; null when it cannot be looked at any further
 * @param faults what was not, with pointers that start at the row
 * @param placed gives a fault that points into the row its place in what was sent
 */
public record SentRow(JsonNode row, List<Fault> faults, UnaryOperator<Fault> placed) {}
