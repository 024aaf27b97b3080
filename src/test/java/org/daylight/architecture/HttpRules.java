package org.daylight.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** HTTP sits in {@code rest}, and nothing but HTTP does. */
final class HttpRules {
    private static final String REST = "..rest..";

    private HttpRules() {}

    static List<HouseRule> all() {
        return List.of(onlyInRest(), noData(), atANumber(), noTransaction(), resources(), bodies(), guards());
    }

    private static HouseRule onlyInRest() {
        return HouseRule.of(
                "HTTP sits in rest",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(REST)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.ws.rs..",
                                "org.jboss.resteasy..",
                                "io.vertx..",
                                "io.netty..",
                                "io.quarkus.vertx.http..")),
                """
                package org.daylight.publication;
                class Redirecting { jakarta.ws.rs.core.Response answer; }""");
    }

    private static HouseRule noData() {
        DescribedPredicate<JavaClass> data = annotatedWith(Entity.class)
                .<JavaClass>forSubtype()
                .or(assignableTo(PanacheEntityBase.class))
                .or(assignableTo(PanacheQuery.class))
                .or(assignableTo(EntityManager.class))
                .or(assignableTo(Query.class))
                .or(assignableTo(Jdbi.class))
                .or(assignableTo(Connection.class))
                .or(assignableTo(Statement.class))
                .or(assignableTo(DataSource.class))
                .as("entities, queries or databases");
        return HouseRule.of(
                "rest touches no entity and no database",
                noClasses().that(resideInAPackage(REST)).should().dependOnClassesThat(data),
                """
                package org.daylight.identity.rest;
                class GivesAwayAnEntity { org.daylight.identity.StaffPost post() { return null; } }""",
                """
                package org.daylight.identity.rest;
                class Asks { Object all(jakarta.persistence.EntityManager all) { return all.createQuery("from post"); } }""",
                """
                package org.daylight.identity.rest;
                class AsksPlainly { org.jdbi.v3.core.Jdbi reader; }""");
    }

    private static HouseRule atANumber() {
        return HouseRule.of(
                "anonymous reads say at which number",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.daylight.kernel.persistence", "org.daylight.publication")
                        .should()
                        .dependOnClassesThat(assignableTo(Jdbi.class)),
                """
                package org.daylight.opendata;
                class ReadsWhateverIsThere { org.jdbi.v3.core.Jdbi reader; }""");
    }

    private static HouseRule noTransaction() {
        return HouseRule.of(
                "transactions belong to services",
                methods()
                        .that()
                        .areAnnotatedWith(Transactional.class)
                        .or()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Transactional.class)
                        .should()
                        .beDeclaredInClassesThat(ApiConditions.services()),
                """
                package org.daylight.identity.rest;
                @jakarta.ws.rs.Path("/api/v1/staff/sums")
                class SumResource {
                    @jakarta.transaction.Transactional @jakarta.annotation.security.RolesAllowed("admin")
                    @jakarta.ws.rs.GET public String sum() { return ""; }
                }""",
                """
                package org.daylight.identity;
                @jakarta.persistence.Entity @jakarta.transaction.Transactional
                class SelfSaving { void save() {} }""");
    }

    private static HouseRule resources() {
        return HouseRule.of(
                "resources are called so and sit in rest",
                classes()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .should()
                        .resideInAPackage(REST)
                        .andShould()
                        .haveSimpleNameEndingWith("Resource"),
                """
                package org.daylight.identity;
                @jakarta.ws.rs.Path("/api/v1/things") class ThingResource {}""",
                """
                package org.daylight.identity.rest;
                @jakarta.ws.rs.Path("/api/v1/things") class ThingController {}""");
    }

    private static HouseRule bodies() {
        return HouseRule.of(
                "resources take and give records",
                methods().that(ApiConditions.endpoints()).should(ApiConditions.takeAndGiveRecords()),
                """
                package org.daylight.identity.rest;
                @jakarta.ws.rs.Path("/api/v1/clerks")
                class ClerkResource {
                    static class Clerk { public String name; }
                    @jakarta.ws.rs.GET public Clerk get() { return null; }
                }""",
                """
                package org.daylight.identity.rest;
                @jakarta.ws.rs.Path("/api/v1/scribes")
                class ScribeResource {
                    static class Scribe { public String name; }
                    @jakarta.ws.rs.POST public void put(Scribe scribe) {}
                }""");
    }

    private static HouseRule guards() {
        return HouseRule.of(
                "staff endpoints ask who it is, and no other does",
                methods().that(ApiConditions.endpoints()).should(ApiConditions.beGuardedIfForStaff()),
                """
                package org.daylight.identity.rest;
                @jakarta.ws.rs.Path("/api/v1/staff/keys")
                class KeyResource { @jakarta.ws.rs.GET public String keys() { return ""; } }""",
                """
                package org.daylight.identity.rest;
                @jakarta.ws.rs.Path("/api/v1/staff/doors") @io.quarkus.security.Authenticated
                class DoorResource {
                    @jakarta.annotation.security.PermitAll @jakarta.ws.rs.DELETE public void open() {}
                }""",
                """
                package org.daylight.identity.rest;
                @jakarta.ws.rs.Path("/api/v1/news")
                class NewsResource { @io.quarkus.security.Authenticated @jakarta.ws.rs.GET public String news() { return ""; } }""",
                // A method's own path counts too.
                """
                package org.daylight.identity.rest;
                @jakarta.ws.rs.Path("/api")
                class BackdoorResource { @jakarta.ws.rs.Path("v1/staff/back") @jakarta.ws.rs.GET public String back() { return ""; } }""");
    }
}
