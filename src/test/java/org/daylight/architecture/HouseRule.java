package org.daylight.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule over the compiled classes, with code that breaks it: a rule that nothing can break guards nothing.
 *
 * @param wrong Java sources, each of which it must complain about
 */
record HouseRule(String name, ArchRule rule, List<String> wrong) {

    static HouseRule of(String name, ArchRule rule, String... wrong) {
        return new HouseRule(name, rule, List.of(wrong));
    }
}
