package org.daylight.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.kernel.rest.OwnParameters;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The JAX-RS endpoints of the product, read from its classes. */
final class Endpoints {
    private Endpoints() {}

    /**
     * One resource method.
     *
     * @param roles what {@code @RolesAllowed} on the method, or else on the class, names; {@code staff} when it is
     *     {@code @Authenticated}; empty without either
     * @param anyQuery whether it reads query parameters that its signature does not declare
     * @param where for messages
     */
    record Endpoint(
            String verb,
            String template,
            Set<String> query,
            Set<String> header,
            Set<String> path,
            Set<String> roles,
            boolean anyQuery,
            String where) {

        /** As {@link Operation#toString()} says it. */
        String name() {
            return verb + " " + template;
        }

        /** Whether it answers the operation, perhaps with a variable where the operation has a literal. */
        boolean serves(Operation operation) {
            String pattern = template.replaceAll("\\{[^}]*}", "[^/]+");
            return verb.equals(operation.method())
                    && (name().equals(operation.toString())
                            || !operation.path().contains("{")
                                    && operation.path().matches(pattern));
        }
    }

    /** Every endpoint of the classes below {@code org.daylight}, those of the tests left out. */
    static List<Endpoint> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.daylight").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Endpoints::of)
                        .toList();
    }

    static Stream<Endpoint> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> endpoint(verb, resource, method)));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static Endpoint endpoint(String verb, Class<?> resource, Method method) {
        String template = join(resource.getAnnotation(Path.class), method.getAnnotation(Path.class));
        Endpoint endpoint = new Endpoint(
                verb,
                template,
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                roles(resource, method),
                method.isAnnotationPresent(OwnParameters.class),
                resource.getSimpleName() + "." + method.getName());
        for (Parameter parameter : method.getParameters()) {
            collect(parameter, parameter.getName(), endpoint);
            boolean bare = parameter.getAnnotations().length == 0;
            if (bare && template.contains("{" + parameter.getName() + "}")) {
                endpoint.path().add(parameter.getName());
            } else if (bare || parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType(), endpoint);
            }
        }
        return endpoint;
    }

    /** A parameter object: one whose fields, or components, are parameters themselves. */
    private static void fields(Class<?> type, Endpoint endpoint) {
        for (Class<?> level = type;
                level != null && level.getName().startsWith("org.daylight");
                level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                collect(field, field.getName(), endpoint);
                if (field.isAnnotationPresent(BeanParam.class)) {
                    fields(field.getType(), endpoint);
                }
            }
        }
    }

    private static void collect(AnnotatedElement place, String ownName, Endpoint endpoint) {
        for (Annotation annotation : place.getAnnotations()) {
            if (annotation instanceof QueryParam query) {
                endpoint.query().add(query.value());
            } else if (annotation instanceof RestQuery query) {
                endpoint.query().add(query.value().isEmpty() ? ownName : query.value());
            } else if (annotation instanceof HeaderParam header) {
                endpoint.header().add(header.value());
            } else if (annotation instanceof RestHeader header) {
                endpoint.header().add(header.value().isEmpty() ? ownName : header.value());
            } else if (annotation instanceof PathParam path) {
                endpoint.path().add(path.value());
            } else if (annotation instanceof RestPath path) {
                endpoint.path().add(path.value().isEmpty() ? ownName : path.value());
            }
        }
    }

    private static Set<String> roles(Class<?> resource, Method method) {
        AnnotatedElement decides = Stream.of(RolesAllowed.class, PermitAll.class, Authenticated.class)
                        .anyMatch(method::isAnnotationPresent)
                ? method
                : resource;
        RolesAllowed allowed = decides.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            return new TreeSet<>(List.of(allowed.value()));
        }
        return decides.isAnnotationPresent(Authenticated.class) ? Set.of("staff") : Set.of();
    }

    private static String join(Path of, Path below) {
        String path = "/" + of.value() + "/" + (below == null ? "" : below.value());
        return path.replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceFirst("(?<=.)/$", "");
    }
}
