package org.daylight.disclosure.expunction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One person orders that a disclosure be expunged, another decides; the table's constraints say so too. Being carried out
 * is the database's move, with the number of the act.
 */
@Entity(name = "expunction_order")
@DynamicUpdate
public class ExpunctionOrder extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "disclosure_id")
    public UUID disclosureId;

    @Column(name = "body_id")
    public UUID bodyId;

    /** The supervising body, whose head decides. */
    @Column(name = "deciding_id")
    public UUID decidingId;

    @Enumerated(EnumType.STRING)
    public ExpunctionGround ground;

    public String citation;
    public String reason;

    @Enumerated(EnumType.STRING)
    private ExpunctionState state = ExpunctionState.ORDERED;

    @Column(name = "ordered_by")
    public String orderedBy;

    @Column(name = "ordered_at")
    public Instant orderedAt;

    @Column(name = "decided_by", insertable = false)
    private String decidedBy;

    @Column(name = "decided_at", insertable = false)
    private Instant decidedAt;

    @Column(name = "refusal_reason", insertable = false)
    private String refusalReason;

    @Column(insertable = false, updatable = false)
    private Long seq;

    /** Instead of the number, of what has none: its entry in the register of its audience. */
    @Column(insertable = false, updatable = false)
    private Long entry;

    /** After a restore: the act of the lost history that this one does again; then nobody decides a second time. */
    @Column(insertable = false, updatable = false)
    private Long reapplies;

    @Version
    public int version;

    void approve(String by, Instant at) {
        decide(ExpunctionState.APPROVED, by, at);
    }

    void refuse(String by, String why, Instant at) {
        decide(ExpunctionState.REFUSED, by, at);
        refusalReason = why;
    }

    private void decide(ExpunctionState to, String by, Instant at) {
        if (!state.successors().contains(to)) {
            throw new Refusal(ProblemType.WRONG_STATE, Words.of("该删除令已有决定", "The order is decided already"));
        }
        if (by.equals(orderedBy)) {
            throw new Refusal(
                    ProblemType.FORBIDDEN, Words.of("提出删除令的人不能决定该令", "Who ordered it does not also decide on it"));
        }
        state = to;
        decidedBy = by;
        decidedAt = at;
    }

    public ExpunctionState state() {
        return state;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String refusalReason() {
        return refusalReason;
    }

    public Long seq() {
        return seq;
    }

    public Long entry() {
        return entry;
    }

    public Long reapplies() {
        return reapplies;
    }
}
