package org.daylight.kernel.problem;

import java.util.List;
import java.util.Map;
import org.daylight.kernel.text.Words;

/**
 * An expected no: the request is understood and declined, and nothing has changed. Becomes
 * {@code application/problem+json} at the edge; rolls the transaction back on its way there.
 */
public class Refusal extends RuntimeException {
    private final transient ProblemType type;
    private final transient Words detail;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members;

    public Refusal(ProblemType type, Words detail) {
        this(type, detail, List.of(), Map.of());
    }

    public Refusal(ProblemType type, List<Fault> faults) {
        this(type, type.explanation(), faults, Map.of());
    }

    /**
     * @param members further members of the problem document (RFC 9457 §3.2), documented in the contract
     */
    public Refusal(ProblemType type, Words detail, List<Fault> faults, Map<String, Object> members) {
        super(type.slug() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.members = Map.copyOf(members);
    }

    /** A refusal whose words add nothing to what its type says. */
    public static Refusal of(ProblemType type) {
        return new Refusal(type, type.explanation());
    }

    /** 400 for one parameter or header. */
    public static Refusal parameter(String name, Words detail) {
        return new Refusal(ProblemType.INVALID_REQUEST, List.of(Fault.in(name, detail)));
    }

    public ProblemType type() {
        return type;
    }

    public Words detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> members() {
        return members;
    }
}
