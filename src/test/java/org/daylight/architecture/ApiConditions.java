package org.daylight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** What the rules ask of endpoints: the methods that answer requests. */
final class ApiConditions {
    private static final List<Class<? extends Annotation>> GUARDS = List.of(RolesAllowed.class, Authenticated.class);

    private ApiConditions() {}

    static DescribedPredicate<JavaMethod> endpoints() {
        return describe("endpoints", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    /** CDI beans of the application that are neither resources nor entities. */
    static DescribedPredicate<JavaClass> services() {
        return describe(
                "services",
                type -> (type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(RequestScoped.class))
                        && !type.isAnnotatedWith(Path.class)
                        && !type.isAnnotatedWith(Entity.class)
                        && !type.getPackageName().endsWith(".rest"));
    }

    static ArchCondition<JavaMethod> takeAndGiveRecords() {
        return new ArchCondition<>("take and give records") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                method.getRawParameterTypes().stream(),
                                method.getReturnType().getAllInvolvedRawTypes().stream())
                        .filter(type -> type.getPackageName().startsWith("org.daylight"))
                        .filter(type -> !type.isRecord() && !type.isEnum())
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes or gives " + type.getName())));
            }
        };
    }

    static ArchCondition<JavaMethod> beGuardedIfForStaff() {
        return new ArchCondition<>("be guarded if and only if they are for staff") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean staff = path(method).matches("/api/v1/(staff|restricted)\\b.*");
                if (guarded(method) != staff || staff && opened(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " at " + path(method) + " has the wrong guard"));
                }
            }
        };
    }

    private static boolean guarded(JavaMethod method) {
        return GUARDS.stream()
                .anyMatch(guard ->
                        method.isAnnotatedWith(guard) || method.getOwner().isAnnotatedWith(guard));
    }

    private static boolean opened(JavaMethod method) {
        return method.isAnnotatedWith(PermitAll.class) || method.getOwner().isAnnotatedWith(PermitAll.class);
    }

    private static String path(JavaMethod method) {
        String path = method.getOwner()
                        .tryGetAnnotationOfType(Path.class)
                        .map(Path::value)
                        .orElse("")
                + "/"
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + path).replaceAll("/+", "/");
    }
}
