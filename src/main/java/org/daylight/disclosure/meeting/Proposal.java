package org.daylight.disclosure.meeting;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daylight.identity.BodyKind;

/**
 * What is to be published, as rules ask for it.
 *
 * @param facts as the family tells them, such as the phases of a budget
 */
public record Proposal(String family, BodyKind body, Map<String, Set<? extends Enum<?>>> facts) {

    boolean is(String fact, Set<String> values) {
        return facts.getOrDefault(fact, Set.of()).stream().map(Proposal::code).anyMatch(values::contains);
    }

    /** As rules and the contract spell it: {@code people-congress}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
