package org.daylight.kernel.problem.rest;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.hibernate.StaleStateException;

/** Failures that are nobody's bug: someone else was faster, or the database is away, full or busy. */
final class Breakdown {
    /** Classes of SQLSTATE: no connection; out of resources, a full disk among them; rolled back, to be tried again. */
    private static final Set<String> CLASSES = Set.of("08", "53", "40");

    /**
     * Starting, stopping or closing (57P01-57P05), a transaction left idle or too long (25P03, 25P04), lock or statement
     * timeout, a server that became a standby while we were connected, and a disk that fails.
     */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "57014", "55P03", "25006", "25P03", "25P04", "58030");

    /** What the connection pool says, which gives neither a state nor a type; as it begins. */
    private static final List<String> POOL = List.of(
            "Acquisition timeout",
            "Sorry, acquisition timeout",
            "Interrupted while acquiring",
            "Can't create new connection as the pool is shutting down",
            "This pool is closed");

    private Breakdown() {}

    /** How {@code failure} is told, if it is one of these; every cause is looked at. */
    static Optional<Refusal> of(Throwable failure) {
        return Causes.of(failure).flatMap(Breakdown::told).findFirst();
    }

    /** The innermost cause, which says what happened without the statement and its values that the outer ones repeat. */
    static String inBrief(Throwable failure) {
        var root = Causes.of(failure).reduce((outer, inner) -> inner).orElse(failure);
        var state = root instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() + " " : "";
        var words = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return state + root.getClass().getSimpleName() + ": " + words;
    }

    private static Stream<Refusal> told(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Stream.of(refusal);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Stream.of(Refusal.of(ProblemType.STALE));
        }
        // Of a commit nobody knows: nothing is there or, when only its answer was lost, all of it. A repeat will tell.
        return cause instanceof SQLException sql && isPassing(sql) ? Stream.of(unavailable()) : Stream.empty();
    }

    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            return e.getMessage() != null && POOL.stream().anyMatch(e.getMessage()::startsWith);
        }
        return STATES.contains(state) || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }

    private static Refusal unavailable() {
        return new Refusal(
                ProblemType.UNAVAILABLE,
                ProblemType.UNAVAILABLE.explanation(),
                List.of(),
                Map.of(Problems.RETRY_AFTER, 2));
    }
}
