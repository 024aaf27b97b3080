package org.daylight.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daylight.disclosure.matter.MatterPlace;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.hibernate.annotations.Array;

/** One version of a disclosure, from draft to published to superseded. Its rows stand in the family's table. */
@Entity(name = "edition")
public class Edition extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "disclosure_id")
    public UUID disclosureId;

    public int number;

    @Enumerated(EnumType.STRING)
    private EditionState state = EditionState.DRAFT;

    public String title;
    public String period;
    public String summary;

    /** The family's content record as canonical JSON. */
    public String content;

    /** The list of {@link Note} as canonical JSON; null for none. */
    public String notes;

    /** Its {@link org.daylight.disclosure.attached.AttachedFiles} as canonical JSON; null for none. */
    public String attachments;
    /** The {@link org.daylight.disclosure.meeting.Decision} that it rests on, as canonical JSON; null for none. */
    public String decision;

    /** Why it has no rows ({@link NilStatement}); null when it has some. */
    @Column(name = "nil_reason")
    public String nilReason;

    @Column(name = "correction_reason")
    public String correctionReason;

    /** Keys of rows in force that this edition leaves out. */
    @Array(length = 1_000_000)
    @Column(name = "removed_rows")
    public List<String> removedRows = List.of();

    /** Everyone who worked on it: none of them may review or approve it. */
    @Array(length = 1_000)
    private List<String> authors = List.of();

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "matter_stage")
    private String matterStage;

    @Column(name = "matter_reason")
    private String matterReason;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    private Long seq;

    /** Its entry in the register of a restricted audience, instead of a public number. */
    private Long entry;

    /** Null unless it was approved for an instant. */
    @Embedded
    private Schedule schedule;
    /** Whether it is what a rule leaves of the one before, and nobody's work. */
    @Column(name = "by_rule")
    private boolean byRule;

    @Version
    public int version;

    /** The edition being made, if there is one. */
    public static Optional<Edition> openOf(UUID disclosureId) {
        return find("disclosureId = ?1 and state in ?2", disclosureId, EditionState.OPEN)
                .firstResultOptional();
    }

    /** The edition in force, if there is one. */
    public static Optional<Edition> liveOf(UUID disclosureId) {
        return find("disclosureId = ?1 and state = ?2", disclosureId, EditionState.PUBLISHED)
                .firstResultOptional();
    }

    /** What {@code live} says, as a new edition that {@code rule} makes for {@code reason}. */
    static Edition byRule(Edition live, UUID id, String rule, String reason, Instant at) {
        var edition = new Edition();
        edition.id = id;
        edition.disclosureId = live.disclosureId;
        edition.number = live.number + 1;
        edition.createdAt = at;
        edition.byRule = true;
        edition.workedOnBy(rule, at);
        edition.startFrom(live, reason);
        return edition;
    }

    /** Says what the edition in force says, until somebody changes it. */
    void startFrom(Edition live, String reason) {
        title = live.title;
        period = live.period;
        summary = live.summary;
        content = live.content;
        notes = live.notes;
        attachments = live.attachments;
        place(live.place());
        decision = live.decision;
        nilReason = live.nilReason;
        correctionReason = reason;
    }

    void requireDraft() {
        if (state != EditionState.DRAFT) {
            throw wrongState();
        }
    }

    /** Notes that {@code subject} worked on the draft at {@code at}. Only a draft can be worked on. */
    void workedOnBy(String subject, Instant at) {
        requireDraft();
        if (!authors.contains(subject)) {
            var all = new ArrayList<>(authors);
            all.add(subject);
            authors = all;
        }
        changedAt = at;
    }

    /** Whether it is being made. */
    boolean isOpen() {
        return EditionState.OPEN.contains(state);
    }

    void requireOpen() {
        if (!isOpen()) {
            throw wrongState();
        }
    }

    /** 410 once what it said is expunged. */
    void requireWords() {
        if (state == EditionState.EXPUNGED) {
            throw Refusal.of(ProblemType.EXPUNGED);
        }
    }

    void submit() {
        move(EditionState.IN_REVIEW);
    }

    /** A draft again: sent back by who reviews it, or called back before its instant by who approves. */
    void sendBack() {
        move(EditionState.DRAFT);
        schedule = null;
    }

    void discard() {
        move(EditionState.DISCARDED);
    }

    void approve() {
        move(EditionState.APPROVED);
    }

    /** Approved to become public at {@code instant}, by this approver. */
    void schedule(Instant instant, String by) {
        move(EditionState.SCHEDULED);
        schedule = Schedule.of(instant, by);
    }

    boolean isDue(Instant now) {
        return state == EditionState.SCHEDULED && !schedule.publishAt().isAfter(now);
    }

    void publish(long seq) {
        move(EditionState.PUBLISHED);
        if (schedule != null) {
            schedule.release();
        }
        this.seq = seq;
    }

    /** Published in the register of its audience. */
    void enter(long entry) {
        move(EditionState.PUBLISHED);
        this.entry = entry;
    }

    void supersede() {
        move(EditionState.SUPERSEDED);
    }

    void withdraw() {
        move(EditionState.WITHDRAWN);
    }

    /** Takes its place in a matter; null for none. */
    void place(MatterPlace place) {
        matterId = place == null ? null : place.id();
        matterStage = place == null ? null : place.stage();
        matterReason = place == null ? null : place.reason();
    }

    /** Which stage of which matter it publishes; null for none. */
    public MatterPlace place() {
        return matterId == null ? null : new MatterPlace(matterId, matterStage, matterReason);
    }

    private void move(EditionState to) {
        if (!state.successors().contains(to)) {
            throw wrongState();
        }
        state = to;
    }

    private static Refusal wrongState() {
        return new Refusal(
                ProblemType.WRONG_STATE, Words.of("该版本当前状态不允许此操作", "The edition is not in a state that allows this"));
    }

    public EditionState state() {
        return state;
    }

    public List<String> authors() {
        return authors;
    }

    public Long seq() {
        return seq;
    }

    public Long entry() {
        return entry;
    }

    /** Null unless it was approved for an instant. */
    Schedule schedule() {
        return schedule;
    }
}
