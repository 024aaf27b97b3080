package org.daylight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;

/** Who may import whom. */
final class PackageRules {
    private PackageRules() {}

    static List<HouseRule> all() {
        return List.of(tiers(), kernel(), cycles());
    }

    private static HouseRule tiers() {
        return HouseRule.of(
                "features import leftwards, as ARCHITECTURE says",
                classes().should(Tiers.keepToTheirTier()),
                """
                package org.daylight.identity;
                class LooksRight { org.daylight.publication.Act act; }""",
                // Not everything to the left is allowed.
                """
                package org.daylight.publication;
                class LooksAside { org.daylight.review.ReviewState state; }""",
                """
                package org.daylight.opendata;
                class LooksToLaunch { org.daylight.launch.Main main; }""",
                """
                package org.daylight.unheard;
                class Nowhere {}""",
                """
                package org.daylight;
                class InTheRoot {}""");
    }

    private static HouseRule kernel() {
        return HouseRule.of(
                "the kernel imports leftwards",
                classes().that(Tiers.inTheKernel()).should(Tiers.keepLeftInTheKernel()),
                """
                package org.daylight.kernel.text;
                class KnowsProblems { org.daylight.kernel.problem.Refusal refusal; }""",
                """
                package org.daylight.kernel.misc;
                class Miscellany {}""");
    }

    private static HouseRule cycles() {
        return HouseRule.of(
                "packages are free of cycles",
                slices().matching("org.daylight.(**)").should().beFreeOfCycles(),
                """
                package org.daylight.report;
                public class Chicken { org.daylight.report.rest.Egg egg; }""",
                """
                package org.daylight.report.rest;
                public class Egg { org.daylight.report.Chicken chicken; }""");
    }
}
