package org.daylight.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How types are made and called, and where time comes from. */
final class TypeRules {
    private TypeRules() {}

    static List<HouseRule> all() {
        return List.of(clock(), dates(), records(), names(), entityNames());
    }

    private static HouseRule clock() {
        return HouseRule.of(
                "time comes from the injected clock",
                noClasses()
                        .that()
                        .haveNameNotMatching("org\\.daylight\\.kernel\\.time\\.SystemClock(\\$.*)?")
                        .should()
                        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                        .orShould()
                        .callMethodWhere(
                                target(nameMatching("system.*|tick.*")).and(target(owner(assignableTo(Clock.class)))))
                        .orShould()
                        .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime"))
                                .and(target(owner(assignableTo(System.class))))),
                """
                package org.daylight.schedule;
                class Hurried { Object today() { return java.time.LocalDate.now(java.time.Clock.systemUTC()); } }""",
                """
                package org.daylight.schedule;
                class Counting { long ticks() { return System.currentTimeMillis(); } }""",
                """
                package org.daylight.schedule;
                class OwnClock { Object clock() { return java.time.Clock.systemDefaultZone(); } }""");
    }

    private static HouseRule dates() {
        return HouseRule.of(
                "dates are java.time's",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.util\\.(Date|Calendar|TimeZone)|java\\.sql\\.(Date|Time|Timestamp)|java\\.text\\..*DateFormat"),
                """
                package org.daylight.schedule;
                class Dated { java.util.Date due; }""",
                """
                package org.daylight.schedule;
                class Stamped { java.sql.Timestamp at; }""");
    }

    private static HouseRule records() {
        return HouseRule.of(
                "API types are records",
                classes()
                        .that()
                        .haveSimpleNameEndingWith("View")
                        .or()
                        .haveSimpleNameEndingWith("Draft")
                        .or()
                        .haveSimpleNameEndingWith("Request")
                        .should()
                        .beRecords(),
                """
                package org.daylight.schedule;
                class DutyView { public String name; }""",
                """
                package org.daylight.schedule.rest;
                class DutyDraft { public String name; }""");
    }

    private static HouseRule names() {
        return HouseRule.of(
                "names are the field's own words",
                noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|DTO|Dto)([A-Z$].*)?"),
                """
                package org.daylight.schedule;
                class DateUtils {}""",
                """
                package org.daylight.schedule;
                class DutyManagerFactory {}""");
    }

    private static HouseRule entityNames() {
        return HouseRule.of(
                "no other type is called like an entity",
                classes().should(notShareTheNameOfAnEntity()),
                """
                package org.daylight.schedule.rest;
                record Obligation(String name) {}""",
                """
                package org.daylight.schedule;
                @jakarta.persistence.Entity class Obligation {}""");
    }

    private static ArchCondition<JavaClass> notShareTheNameOfAnEntity() {
        return new ArchCondition<>("not share its name with an entity") {
            private Set<JavaClass> entities = Set.of();

            @Override
            public void init(Collection<JavaClass> all) {
                entities = all.stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .collect(Collectors.toSet());
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                entities.stream()
                        .filter(entity -> !entity.equals(type))
                        .filter(entity -> entity.getSimpleName().equals(type.getSimpleName()))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " shares its name with " + entity.getName())));
            }
        };
    }
}
