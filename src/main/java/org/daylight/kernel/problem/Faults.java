package org.daylight.kernel.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults as they are found. The first hundred are told, all are counted. */
public final class Faults {
    private static final int MOST = 100;

    private final List<Fault> told = new ArrayList<>();
    private int count;

    public void add(Fault fault) {
        count++;
        if (told.size() < MOST) {
            told.add(fault);
        }
    }

    public void addAll(List<Fault> faults) {
        faults.forEach(this::add);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Throws the refusal that they amount to; does nothing when there are none. */
    public void refuse(ProblemType type) {
        if (count > told.size()) {
            throw new Refusal(type, type.explanation(), told, Map.of("errorCount", count));
        }
        if (count > 0) {
            throw new Refusal(type, told);
        }
    }
}
