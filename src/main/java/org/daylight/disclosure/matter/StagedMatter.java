package org.daylight.disclosure.matter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A matter 事项 of a public body, published stage by stage. It becomes public with the first that is said of it, and what is
 * said of it by then never changes.
 */
@Entity(name = "matter")
@DynamicUpdate
public class StagedMatter extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "body_id")
    public UUID bodyId;

    public String kind;

    /** The {@link Course} of the kind when the matter was opened, canonical JSON. */
    public String course;

    private String title;

    /** Everyone who worded the title: none of them may review or approve what makes it public. */
    @Array(length = 100)
    private List<String> authors = List.of();

    @Enumerated(EnumType.STRING)
    private MatterState state = MatterState.OPEN;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    /** The number by which it became public. */
    private Long seq;

    @Column(name = "end_seq")
    private Long endSeq;

    @Version
    public int version;

    /** Words the title; 409 once it is public or has ended. */
    void entitle(String words, String by) {
        requireOpen();
        if (isPublic()) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, Words.of("该事项已公开，名称不再改变", "It is public, and its title is fixed"));
        }
        title = words;
        if (!authors.contains(by)) {
            var all = new ArrayList<>(authors);
            all.add(by);
            authors = all;
        }
    }

    void publish(long number) {
        seq = number;
    }

    /** It ends; {@code number} is that of the act that says so, null when it is not public. */
    void end(MatterState to, String reason, Instant at, Long number) {
        if (!state.successors().contains(to)) {
            throw ended();
        }
        state = to;
        endReason = reason;
        endedAt = at;
        endSeq = number;
    }

    /** 409 once it has ended. */
    public void requireOpen() {
        if (state != MatterState.OPEN) {
            throw ended();
        }
    }

    private static Refusal ended() {
        return new Refusal(ProblemType.WRONG_STATE, Words.of("该事项已经结束", "The matter has ended"));
    }

    boolean isPublic() {
        return seq != null;
    }

    public String title() {
        return title;
    }

    public List<String> authors() {
        return authors;
    }

    public MatterState state() {
        return state;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endReason() {
        return endReason;
    }

    public Long seq() {
        return seq;
    }

    public Long endSeq() {
        return endSeq;
    }
}
