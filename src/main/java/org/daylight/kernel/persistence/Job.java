package org.daylight.kernel.persistence;

import java.time.Duration;

/** Something done again and again, by one process of all; every bean of this type is. See {@link Jobs}. */
public interface Job {

    /** Its name in the database, such as {@code expired-answers}. */
    String name();

    /** From one time that it is due to the next; the times are multiples of it since 1970, in UTC. */
    Duration every();

    /**
     * Does it, in the transaction that moves on when it is due: both happen or neither. Times that were missed, because
     * nobody was up, are made good by one run. A job with much to do does a part.
     */
    void run();
}
