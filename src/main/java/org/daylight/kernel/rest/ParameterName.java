package org.daylight.kernel.rest;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a parameter is called in a request, by its annotation or, lacking a name there, by its own. */
final class ParameterName {
    private ParameterName() {}

    /** The name of a query parameter. */
    static Optional<String> ofQuery(AnnotatedElement place, String ownName) {
        if (place.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(place.getAnnotation(QueryParam.class).value());
        }
        return Optional.ofNullable(place.getAnnotation(RestQuery.class)).map(rest -> or(rest.value(), ownName));
    }

    /** The name of a query, path or header parameter. */
    static Optional<String> of(AnnotatedElement place, String ownName) {
        Optional<String> query = ofQuery(place, ownName);
        if (query.isPresent()) {
            return query;
        }
        if (place.isAnnotationPresent(PathParam.class)) {
            return Optional.of(place.getAnnotation(PathParam.class).value());
        }
        if (place.isAnnotationPresent(HeaderParam.class)) {
            return Optional.of(place.getAnnotation(HeaderParam.class).value());
        }
        if (place.isAnnotationPresent(RestPath.class)) {
            return Optional.of(or(place.getAnnotation(RestPath.class).value(), ownName));
        }
        return Optional.ofNullable(place.getAnnotation(RestHeader.class))
                .map(header -> or(header.value(), hyphenated(ownName)));
    }

    /** Whether the framework takes a parameter of this type for a {@code @BeanParam} even without saying so. */
    static boolean isCarrier(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .flatMap(field -> Arrays.stream(field.getAnnotations()))
                .anyMatch(annotation -> isRest(annotation) && !(annotation instanceof FormParam));
    }

    /** The name of the parameter that the field {@code member} of a carrier holds. */
    static String inCarrier(Class<?> carrier, String member) {
        for (Field field : carrier.getDeclaredFields()) {
            if (field.getName().equals(member)) {
                return of(field, member).orElse(member);
            }
        }
        return member;
    }

    /** Whether the framework fills it from something else than the body. */
    static boolean isInjected(Parameter parameter) {
        String type = parameter.getType().getName();
        return Arrays.stream(parameter.getAnnotations()).anyMatch(ParameterName::isRest)
                || type.startsWith("jakarta.ws.rs.")
                || type.startsWith("org.jboss.resteasy.")
                || type.startsWith("io.vertx.");
    }

    private static boolean isRest(Annotation annotation) {
        String name = annotation.annotationType().getName();
        return name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.reactive.Rest");
    }

    private static String or(String given, String ownName) {
        return given.isEmpty() ? ownName : given;
    }

    private static String hyphenated(String name) {
        String words = name.replaceAll("([A-Z])", "-$1");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
