package org.daylight.kernel.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a resource method declares to take: its query parameters, and whether it takes a body.
 *
 * @param query what each query parameter takes, by its name
 * @param body whether the method has an entity parameter
 * @param consumes the media types of {@code @Consumes}; JSON alone if there is none
 */
record Declared(Map<String, QueryType> query, boolean body, List<String> consumes) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([^:}\\s]+)");

    static Declared by(Class<?> resource, Method method) {
        Map<String, QueryType> query = new HashMap<>();
        boolean body = false;
        Set<String> variables = variables(resource, method);
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class) || ParameterName.isCarrier(parameter.getType())) {
                collect(parameter.getType(), query);
            } else if (!add(parameter, parameter.getName(), parameter.getType(), query)) {
                // An unannotated parameter called like a variable of the path is that variable.
                body |= !ParameterName.isInjected(parameter) && !variables.contains(parameter.getName());
            }
        }
        return new Declared(Map.copyOf(query), body, consumes(resource, method));
    }

    private static void collect(Class<?> type, Map<String, QueryType> query) {
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (field.isAnnotationPresent(BeanParam.class)) {
                    collect(field.getType(), query);
                } else {
                    add(field, field.getName(), field.getType(), query);
                }
            }
        }
    }

    private static boolean add(AnnotatedElement place, String ownName, Class<?> type, Map<String, QueryType> query) {
        var name = ParameterName.ofQuery(place, ownName);
        name.ifPresent(known -> query.put(known, new QueryType(type)));
        return name.isPresent();
    }

    private static Set<String> variables(Class<?> resource, Method method) {
        StringBuilder path = new StringBuilder();
        for (AnnotatedElement place : new AnnotatedElement[] {resource, method}) {
            if (place.isAnnotationPresent(Path.class)) {
                path.append(place.getAnnotation(Path.class).value()).append('/');
            }
        }
        return VARIABLE.matcher(path).results().map(Declared::variable).collect(Collectors.toSet());
    }

    private static String variable(MatchResult match) {
        return match.group(1);
    }

    private static List<String> consumes(Class<?> resource, Method method) {
        for (AnnotatedElement place : new AnnotatedElement[] {method, resource}) {
            if (place.isAnnotationPresent(Consumes.class)) {
                return List.of(place.getAnnotation(Consumes.class).value());
            }
        }
        return List.of("application/json");
    }
}
