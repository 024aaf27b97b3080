package org.daylight.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the compiled portal against the house rules, and each rule against code that breaks it. */
class ArchitectureTest {
    /** Features that are planned and have no code yet; whoever begins one takes it off this list. */
    private static final Set<String> NOT_YET = Set.of(
            "catalogue",
            "search",
            "schedule",
            "transparency",
            "request",
            "report",
            "decision",
            "power",
            "supervision",
            "notification",
            "portal");

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(location ->
                    !location.contains("/build/") && new ImportOption.DoNotIncludeTests().includes(location))
            .importPackages("org.daylight");

    private static final List<HouseRule> RULES = Stream.of(PackageRules.all(), HttpRules.all(), TypeRules.all())
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> holds() {
        return RULES.stream()
                .map(each -> dynamicTest(each.name(), () -> each.rule().check(PORTAL)));
    }

    @TestFactory
    Stream<DynamicTest> bites(@TempDir Path directory) throws IOException {
        var wrong = WrongCode.compiled(
                RULES.stream().flatMap(each -> each.wrong().stream()).toList(), directory);
        return RULES.stream().flatMap(each -> {
            var complaints = each.rule().evaluate(wrong).getFailureReport().getDetails();
            return each.wrong().stream()
                    .map(WrongCode::name)
                    .map(name -> dynamicTest(
                            each.name() + ": " + name,
                            () -> assertTrue(
                                    complaints.stream().anyMatch(line -> line.contains(name)),
                                    () -> String.join("\n", complaints))));
        });
    }

    @Test
    void everyFeatureOfTheArchitectureHasCodeOrIsKnownToHaveNone() {
        var present = PORTAL.stream()
                .map(Tiers::feature)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        present.addAll(NOT_YET);
        assertEquals(new TreeSet<>(Tiers.FEATURES.keySet()), present);
        NOT_YET.forEach(feature -> assertTrue(
                PORTAL.stream().noneMatch(type -> Tiers.feature(type).equals(Optional.of(feature))),
                feature + " has code: take it off the list"));
    }

    @Test
    void theTiersAreThoseOfTheArchitecture() {
        assertEquals(Set.of("kernel", "identity", "attachment"), Tiers.FEATURES.get("publication"));
        assertEquals(
                Set.of("kernel", "identity", "attachment", "publication", "catalogue", "review"),
                Tiers.FEATURES.get("disclosure"));
        assertEquals(
                Set.of(
                        "kernel",
                        "identity",
                        "attachment",
                        "publication",
                        "catalogue",
                        "review",
                        "disclosure",
                        "search"),
                Tiers.FEATURES.get("opendata"));
        assertEquals(
                Tiers.FEATURES.keySet().size() - 1, Tiers.FEATURES.get("launch").size());
    }
}
