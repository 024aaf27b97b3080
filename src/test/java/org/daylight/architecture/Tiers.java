package org.daylight.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which package may import which: every package has its place, and imports reach only to what is listed for it. */
final class Tiers {
    private static final String ROOT = "org.daylight.";

    /** The features from left to right. A package that is not here must find its place first. */
    static final Map<String, Set<String>> FEATURES = features();

    /** Inside the kernel each imports only what stands to its left. */
    static final Map<String, Set<String>> KERNEL = leftwards(List.of(
            "text", "problem", "time", "deadline", "json", "page", "event", "persistence", "rest", "problem.rest"));

    private Tiers() {}

    private static Map<String, Set<String>> features() {
        Map<String, Set<String>> tiers = new LinkedHashMap<>();
        add(tiers, "kernel");
        add(tiers, "identity", "kernel");
        add(tiers, "attachment", "identity");
        add(tiers, "review", "identity");
        add(tiers, "publication", "attachment");
        add(tiers, "catalogue", "publication");
        add(tiers, "disclosure", "catalogue", "review");
        add(tiers, "search", "publication");
        add(tiers, "schedule", "disclosure");
        add(tiers, "opendata", "disclosure", "search");
        add(tiers, "transparency", "publication");
        add(tiers, "operation", "publication");
        add(tiers, "request", "schedule", "search", "transparency");
        add(tiers, "report", "schedule", "search", "transparency");
        for (String feature : List.of("decision", "power", "supervision", "notification", "portal", "launch")) {
            add(tiers, feature, tiers.keySet().toArray(String[]::new));
        }
        return tiers;
    }

    /** Adds a feature that may import {@code others} and all that they may import. */
    private static void add(Map<String, Set<String>> tiers, String feature, String... others) {
        Set<String> allowed = new LinkedHashSet<>();
        for (String other : others) {
            allowed.add(other);
            allowed.addAll(tiers.get(other));
        }
        tiers.put(feature, allowed);
    }

    private static Map<String, Set<String>> leftwards(List<String> packages) {
        Map<String, Set<String>> tiers = new LinkedHashMap<>();
        packages.forEach(each -> tiers.put(each, Set.copyOf(tiers.keySet())));
        return tiers;
    }

    /** {@code identity} for {@code org.daylight.identity.rest}; empty outside of the portal's code. */
    static Optional<String> feature(JavaClass type) {
        return below(ROOT, type).map(name -> name.replaceFirst("\\..*", ""));
    }

    private static Optional<String> below(String prefix, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(prefix) ? Optional.of(name.substring(prefix.length())) : Optional.empty();
    }

    static ArchCondition<JavaClass> keepToTheirTier() {
        return new Keep("import only what their feature may import", FEATURES, Tiers::feature);
    }

    static ArchCondition<JavaClass> keepLeftInTheKernel() {
        return new Keep("import leftwards only", KERNEL, type -> below(ROOT + "kernel.", type));
    }

    static DescribedPredicate<JavaClass> inTheKernel() {
        return DescribedPredicate.describe(
                "in the kernel", type -> feature(type).equals(Optional.of("kernel")));
    }

    private static final class Keep extends ArchCondition<JavaClass> {
        private final Map<String, Set<String>> tiers;
        private final java.util.function.Function<JavaClass, Optional<String>> place;

        Keep(
                String description,
                Map<String, Set<String>> tiers,
                java.util.function.Function<JavaClass, Optional<String>> place) {
            super(description);
            this.tiers = tiers;
            this.place = place;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String own = place.apply(type).orElse("");
            if (!tiers.containsKey(own)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " is in the package '" + own + "', which has no place among the tiers"));
                return;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = place.apply(dependency.getTargetClass()).orElse(own);
                if (!other.equals(own) && !tiers.get(own).contains(other)) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        }
    }
}
