package org.daylight.publication;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.daylight.kernel.event.PublicAct;
import org.daylight.kernel.event.PublicRecord;
import org.daylight.kernel.json.CanonicalJson;
import org.hibernate.query.NativeQuery;

/**
 * The register of public acts: gives each the next number of the gap-free sequence and writes it down, in the
 * transaction that makes it so. Taking the number locks the sequence until the transaction ends, so call it when all
 * other work is done.
 */
@ApplicationScoped
public class Register implements PublicRecord {
    private final EntityManager entities;
    private final Clock clock;
    private final Event<Numbered> numbered;

    Register(EntityManager entities, Clock clock, Event<Numbered> numbered) {
        this.entities = entities;
        this.clock = clock;
        this.numbered = numbered;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long enter(PublicAct act) {
        var publication = new Publication();
        publication.act = act.act();
        publication.subjectId = act.subjectId();
        publication.bodyId = act.bodyId();
        publication.title = act.title();
        commit(publication, CanonicalJson.bytes(act.header()), new MerkleRoot(), new MerkleRoot());
        return number(publication).seq;
    }

    /** Numbers an act of a disclosure; what the disclosure said before ends with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Publication enter(Act act) {
        var publication = new Publication();
        publication.act = act.act();
        publication.subjectId = act.disclosureId();
        publication.bodyId = act.bodyId();
        publication.family = act.family();
        publication.indexNumber = act.indexNumber();
        publication.edition = act.edition();
        publication.title = act.title();
        publication.period = act.period();
        commit(publication, act.header(), act.rows(), act.attachments());
        return number(publication);
    }

    private static void commit(Publication publication, byte[] header, MerkleRoot rows, MerkleRoot attachments) {
        var commitment = Commitment.toHeader(header);
        publication.header = header;
        publication.salt = commitment.salt();
        publication.headerDigest = commitment.digest();
        publication.rowCount = Math.toIntExact(rows.size());
        publication.rowRoot = rows.head();
        publication.attachmentsRoot = attachments.head();
    }

    /** What writers wait for one after the other, so a trace tells how long it takes. */
    @WithSpan("number")
    Publication number(Publication publication) {
        entities.flush();
        take(publication);
        closePrevious(publication.subjectId, publication.seq);
        publication.leaf = LeafManifest.of(publication).bytes();
        publication.persistAndFlush();
        numbered.fire(new Numbered(
                publication.seq,
                publication.publishedAt,
                publication.act,
                Act.erases(publication.act) ? publication.seq : 0));
        return publication;
    }

    /** The clock may be set back; the instants of publication never are. */
    private void take(Publication publication) {
        var now = clock.instant();
        var head = (Object[]) entities.createNativeQuery(
                        """
                        update sequence_head
                        set seq = seq + 1, published_at = greatest(published_at, :now)
                        returning seq, published_at""")
                .setParameter("now", now)
                .unwrap(NativeQuery.class)
                .addScalar("seq", Long.class)
                .addScalar("published_at", Instant.class)
                .getSingleResult();
        publication.seq = (Long) head[0];
        publication.publishedAt = (Instant) head[1];
    }

    private void closePrevious(UUID subjectId, long seq) {
        entities.createNativeQuery(
                        "update publication set seq_to = :seq where subject_id = :subject and seq_to is null")
                .setParameter("seq", seq)
                .setParameter("subject", subjectId)
                .executeUpdate();
    }
}
