package org.daylight.disclosure.posting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.hibernate.annotations.DynamicUpdate;

/** That an edition was posted somewhere. What is said of it stands in its publications, the subject of which it is. */
@Entity(name = "posting")
@DynamicUpdate
public class Posting extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "disclosure_id", updatable = false)
    public UUID disclosureId;

    @Column(name = "body_id", updatable = false)
    public UUID bodyId;

    @Enumerated(EnumType.STRING)
    private PostingState state = PostingState.POSTED;

    @Version
    public int version;

    void correct() {
        move(PostingState.POSTED);
    }

    void strike() {
        move(PostingState.STRUCK);
    }

    private void move(PostingState to) {
        if (!state.successors().contains(to)) {
            throw new Refusal(ProblemType.WRONG_STATE, Words.of("该张贴记录已撤销", "The posting was struck"));
        }
        state = to;
    }

    public PostingState state() {
        return state;
    }
}
