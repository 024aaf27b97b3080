package org.daylight.kernel.problem.rest;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything that led to a failure, from the outside in. */
final class Causes {
    /** A chain of causes may be a circle. */
    private static final int MOST = 20;

    private Causes() {}

    /** {@code failure} itself first, then each one's cause, or what made a commit fail. */
    static Stream<Throwable> of(Throwable failure) {
        return chain(failure).flatMap(each -> Stream.concat(Stream.of(each), ofCommit(each)));
    }

    /** The transaction manager tells that a commit failed, and why only in what it suppressed. */
    private static Stream<Throwable> ofCommit(Throwable failure) {
        return failure instanceof RollbackException || failure instanceof HeuristicMixedException
                ? Stream.of(failure.getSuppressed()).flatMap(Causes::chain)
                : Stream.empty();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST);
    }
}
