package org.daylight.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.daylight.disclosure.audience.RestrictedRegister;
import org.daylight.identity.Actor;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Act;
import org.daylight.publication.Families;
import org.daylight.publication.MerkleRoot;
import org.daylight.publication.Register;

/** Withdraws a disclosure: no longer in force, its history stays readable. */
@ApplicationScoped
public class Withdrawals {
    private final Families families;
    private final Register register;
    private final RestrictedRegister restricted;
    private final EditionRows rows;
    private final Documents documents;
    private final Audit audit;
    private final EntityManager entities;

    Withdrawals(
            Families families,
            Register register,
            RestrictedRegister restricted,
            EditionRows rows,
            Documents documents,
            Audit audit,
            EntityManager entities) {
        this.families = families;
        this.register = register;
        this.restricted = restricted;
        this.rows = rows;
        this.documents = documents;
        this.audit = audit;
        this.entities = entities;
    }

    /** Withdraws with a public reason; 409 while a correction is being made, 412 when {@code expected} is stale. */
    @Transactional
    public StaffDisclosureView withdraw(Actor actor, UUID disclosureId, long expected, String reason) {
        var disclosure = Disclosures.held(actor, disclosureId);
        actor.require(Role.APPROVER, disclosure.bodyId);
        if (disclosure.version != expected) {
            throw Refusal.of(ProblemType.STALE);
        }
        disclosure.requirePublished();
        if (Edition.openOf(disclosureId).isPresent()) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    Words.of("正在更正，请先完成或放弃更正稿", "A correction is being made; finish or discard it first"));
        }
        documents.refusePersonalNumbers("/reason", reason);
        var live = Edition.liveOf(disclosureId).orElseThrow();
        disclosure.withdraw();
        live.withdraw();
        audit.record(Deed.of(actor.subject(), "disclosure-withdrawn", "disclosure", disclosureId, disclosure.bodyId)
                .moving(DisclosureState.PUBLISHED, DisclosureState.WITHDRAWN)
                .saying(reason));
        entities.flush();
        var act = new Act(
                Act.WITHDRAWAL,
                disclosureId,
                disclosure.bodyId,
                disclosure.family,
                disclosure.indexNumber(),
                live.number,
                live.title,
                live.period,
                CanonicalJson.bytes(new WithdrawalHeader(
                        disclosureId, disclosure.indexNumber(), disclosure.family, live.number, reason)),
                new MerkleRoot());
        if (disclosure.audience.isPublic()) {
            rows.close(families.find(disclosure.family).orElseThrow(), disclosureId, register.enter(act).seq);
        } else {
            restricted.enter(disclosure.audience, null, act);
        }
        return StaffDisclosureView.of(disclosure);
    }
}
