package org.daylight.kernel.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Iterator;
import java.util.Optional;
import org.daylight.kernel.problem.ConstraintFaults;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/**
 * Where in a request a constraint was violated.
 *
 * @param pointer JSON pointer into the body, or null
 * @param parameter name of the query, path or header parameter, or null
 */
public record ViolationPlace(String pointer, String parameter) {

    /** The place, unless no parameter of a resource method is to blame. */
    public static Optional<ViolationPlace> of(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.Node first = nodes.next();
        if (first.getKind() != ElementKind.METHOD || !nodes.hasNext()) {
            return Optional.empty();
        }
        Path.Node second = nodes.next();
        if (second.getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        Method method = method(violation.getRootBeanClass(), first.as(Path.MethodNode.class));
        int index = second.as(Path.ParameterNode.class).getParameterIndex();
        return Optional.of(place(method, index, nodes));
    }

    /** The fault at this place. */
    public Fault fault(Words detail) {
        return parameter == null ? Fault.at(pointer, detail) : Fault.in(parameter, detail);
    }

    private static ViolationPlace place(Method method, int index, Iterator<Path.Node> rest) {
        Optional<String> name = name(method.getParameters()[index]);
        if (name.isPresent()) {
            return new ViolationPlace(null, name.get());
        }
        Class<?> type = method.getParameterTypes()[index];
        if (ParameterName.isCarrier(type) && rest.hasNext()) {
            return new ViolationPlace(
                    null, ParameterName.inCarrier(type, rest.next().getName()));
        }
        return new ViolationPlace(ConstraintFaults.pointer(() -> rest), null);
    }

    private static Optional<String> name(Parameter parameter) {
        return ParameterName.of(parameter, parameter.getName());
    }

    // The container calls the resource through a generated subclass.
    private static Method method(Class<?> type, Path.MethodNode node) {
        Class<?>[] parameters = node.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            try {
                if (!level.isSynthetic() && !level.getName().endsWith("_Subclass")) {
                    return level.getDeclaredMethod(node.getName(), parameters);
                }
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        throw new IllegalStateException("no method " + node.getName() + " in " + type);
    }
}
