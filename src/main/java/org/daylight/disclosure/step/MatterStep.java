package org.daylight.disclosure.step;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.hibernate.annotations.DynamicUpdate;

/** A step of a matter while it runs 办理过程. Its words never change: a later step strikes it. */
@Entity(name = "matter_step")
@DynamicUpdate
public class MatterStep extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "matter_id")
    public UUID matterId;

    @Enumerated(EnumType.STRING)
    public StepKind kind;

    @Column(name = "taken_on")
    public LocalDate on;

    public String unit;
    public String text;
    public LocalDate due;

    /** The step that this one says was wrong. */
    public UUID strikes;

    @Enumerated(EnumType.STRING)
    private StepState state;

    @Column(name = "recorded_by")
    public String recordedBy;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    private Long seq;

    @Version
    public int version;

    static MatterStep first(boolean processPublic) {
        var step = new MatterStep();
        step.state = processPublic ? StepState.IN_REVIEW : StepState.RECORDED;
        return step;
    }

    void publish(long number) {
        move(StepState.PUBLIC);
        seq = number;
    }

    void sendBack() {
        move(StepState.RETURNED);
    }

    private void move(StepState to) {
        if (!state.successors().contains(to)) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, Words.of("该步骤当前状态不允许此操作", "The step is not in a state that allows this"));
        }
        state = to;
    }

    /** Whether it is said: to the public where the process is, else to staff. */
    boolean isSaid() {
        return state == StepState.PUBLIC || state == StepState.RECORDED;
    }

    /** A step that strikes it, if one does or is under review. */
    boolean isStruck() {
        return count("strikes = ?1 and state <> ?2", id, StepState.RETURNED) > 0;
    }

    public StepState state() {
        return state;
    }

    public Long seq() {
        return seq;
    }
}
