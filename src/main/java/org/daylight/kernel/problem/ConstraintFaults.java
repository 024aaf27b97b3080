package org.daylight.kernel.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What Bean Validation says of a record that was read from a document, as faults with JSON pointers into it. */
public final class ConstraintFaults {
    private ConstraintFaults() {}

    /** In the order of their pointers: the validator has none of its own. */
    public static <T> List<Fault> of(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(violation -> Fault.at(pointer(violation.getPropertyPath()), ConstraintWords.of(violation)))
                .sorted(Comparator.comparing(Fault::pointer)
                        .thenComparing(fault -> fault.detail().en()))
                .toList();
    }

    /** The pointer that the rest of a path amounts to: {@code rows[3].amount} arrives as "rows" and, in 3, "amount". */
    public static String pointer(Iterable<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (var node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
