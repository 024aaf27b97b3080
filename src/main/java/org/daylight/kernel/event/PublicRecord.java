package org.daylight.kernel.event;

/** Where features left of {@code publication} enter their public acts. */
public interface PublicRecord {

    /**
     * Takes the next sequence number for {@code act} in the running transaction and returns it. Call it last: from here
     * on every other public act waits for this transaction.
     */
    long enter(PublicAct act);
}
