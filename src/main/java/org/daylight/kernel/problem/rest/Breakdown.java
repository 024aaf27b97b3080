package org.daylight.kernel.problem.rest;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.hibernate.StaleStateException;

/** Failures that are nobody's bug: someone else was faster, or the database is away, full or busy. */
final class Breakdown {
    /** Classes of SQLSTATE: no connection; out of resources; rolled back by the server, to be tried again. */
    private static final Set<String> CLASSES = Set.of("08", "53", "40");

    /**
     * Starting, stopping or closing (57P01-57P05), lock or statement timeout, and a server that became a standby while we
     * were connected.
     */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "57014", "55P03", "25006");

    private static final int CHAIN = 20;

    private Breakdown() {}

    /** How {@code failure} is told, if it is one of these; the whole causal chain is looked at. */
    static Optional<Refusal> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CHAIN; depth++) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return Optional.of(Refusal.of(ProblemType.STALE));
            }
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return Optional.of(new Refusal(
                        ProblemType.UNAVAILABLE,
                        ProblemType.UNAVAILABLE.explanation(),
                        List.of(),
                        Map.of(Problems.RETRY_AFTER, 2)));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // The connection pool gives neither a state nor a type when it is exhausted.
            return e.getMessage() != null && e.getMessage().startsWith("Acquisition timeout");
        }
        return STATES.contains(state) || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
