package org.daylight.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The JAX-RS endpoints of the product, read from its classes. */
final class Endpoints {
    private Endpoints() {}

    /**
     * One resource method.
     *
     * @param name method and path, as {@link Operation#toString()} says it
     * @param roles what {@code @RolesAllowed} on the method, or else on the class, names; empty without
     * @param where for messages
     */
    record Endpoint(
            String name, Set<String> query, Set<String> header, Set<String> path, Set<String> roles, String where) {}

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
        Endpoint endpoint = new Endpoint(
                verb + " " + join(resource.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                roles(resource, method),
                resource.getSimpleName() + "." + method.getName());
        for (Parameter parameter : method.getParameters()) {
            collect(parameter, parameter.getName(), endpoint);
            if (parameter.getAnnotations().length == 0 || parameter.isAnnotationPresent(BeanParam.class)) {
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
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed allowed = own == null ? resource.getAnnotation(RolesAllowed.class) : own;
        return allowed == null ? Set.of() : new TreeSet<>(List.of(allowed.value()));
    }

    private static String join(Path of, Path below) {
        String path = "/" + of.value() + "/" + (below == null ? "" : below.value());
        return path.replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceFirst("(?<=.)/$", "");
    }
}
