package org.daylight.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daylight.disclosure.audience.Audience;
import org.daylight.disclosure.retention.NamesUntil;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** The stable identity of a published thing 公开信息. Its editions say what it says; its index number never changes. */
@Entity(name = "disclosure")
public class Disclosure extends PanacheEntityBase {
    @Id
    public UUID id;

    public String family;

    @Column(name = "body_id")
    public UUID bodyId;

    @Column(name = "index_number")
    private String indexNumber;

    /** Whom it is for, for ever. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Audience audience = Audience.PUBLIC;

    /** Which group, in words; null when it is for no group, or expunged. */
    @Column(name = "audience_group", updatable = false)
    public String group;

    @Enumerated(EnumType.STRING)
    private DisclosureState state = DisclosureState.UNPUBLISHED;

    @Column(name = "names_field")
    private String namesField;

    @Column(name = "names_until")
    private LocalDate namesUntil;

    @Column(name = "names_rule")
    private String namesRule;

    @Version
    public int version;

    /** Whether {@code indexNumber} was given to what everyone can still read, if only as history. */
    public static boolean isReadable(String indexNumber) {
        return count(
                        "indexNumber = ?1 and state <> ?2 and audience = ?3",
                        indexNumber,
                        DisclosureState.EXPUNGED,
                        Audience.PUBLIC)
                > 0;
    }

    /** Becomes public for the first time under {@code indexNumber}, or is corrected and keeps the one it has. */
    void publish(String indexNumber) {
        move(DisclosureState.PUBLISHED);
        this.indexNumber = indexNumber;
    }

    /** Names may stand in its rows for a time; said with the first of them and never changed. */
    void limitNames(NamesUntil names) {
        namesField = names.field();
        namesUntil = names.until();
        namesRule = names.rule();
    }

    /** Which member of the rows may be a name no longer on {@code day}. */
    Optional<String> fieldOver(LocalDate day) {
        return namesUntil != null && day.isAfter(namesUntil) ? Optional.of(namesField) : Optional.empty();
    }

    void withdraw() {
        move(DisclosureState.WITHDRAWN);
    }

    /** 409 unless it is in force. */
    public void requirePublished() {
        if (state != DisclosureState.PUBLISHED) {
            throw wrongState();
        }
    }

    /** 409 unless it was public and is not expunged yet. The database makes the move, with all that goes with it. */
    public void requireExpungible() {
        if (indexNumber == null || !state.successors().contains(DisclosureState.EXPUNGED)) {
            throw wrongState();
        }
    }

    private void move(DisclosureState to) {
        if (!state.successors().contains(to)) {
            throw wrongState();
        }
        state = to;
    }

    private static Refusal wrongState() {
        return new Refusal(
                ProblemType.WRONG_STATE,
                Words.of("该公开信息当前状态不允许此操作", "The disclosure is not in a state that allows this"));
    }

    String namesField() {
        return namesField;
    }

    LocalDate namesUntil() {
        return namesUntil;
    }

    String namesRule() {
        return namesRule;
    }

    public String indexNumber() {
        return indexNumber;
    }

    public DisclosureState state() {
        return state;
    }
}
