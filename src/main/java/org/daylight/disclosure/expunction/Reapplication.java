package org.daylight.disclosure.expunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.daylight.disclosure.Disclosure;
import org.daylight.disclosure.DisclosureState;
import org.daylight.identity.PublicBodyState;
import org.daylight.kernel.event.PublicAct;
import org.daylight.kernel.event.PublicRecord;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Publication;

/**
 * After a restore: does again what was expunged since the backup, from a saved copy of the public list. Two people decided
 * it in the history that was lost; now the owner of the tables writes the order, which the application cannot.
 */
@ApplicationScoped
public class Reapplication {
    /** Who did it, in the audit trail. */
    public static final String ACTOR = "expunge-again";

    private static final String RESTORATION = "restoration";

    private final Erasure erasure;
    private final PublicRecord publicRecord;
    private final EntityManager entities;
    private final Ids ids;

    Reapplication(Erasure erasure, PublicRecord publicRecord, EntityManager entities, Ids ids) {
        this.erasure = erasure;
        this.publicRecord = publicRecord;
        this.entities = entities;
        this.ids = ids;
    }

    /** How a saved expunction stands to what is in the database now. */
    public enum Standing {
        /** The backup is from before there was such a disclosure. */
        ABSENT,
        DONE,
        /** The content is back. */
        BACK
    }

    /** The saved list is of another history than this database's, so nothing may be erased by it. */
    public static class OtherHistory extends RuntimeException {
        private final transient Words words;

        OtherHistory(Words words) {
            super(words.en(), null, false, false);
            this.words = words;
        }

        public Words words() {
            return words;
        }
    }

    /**
     * Where a saved expunction stands.
     *
     * @throws OtherHistory when the disclosure is there and is not the one that was expunged
     */
    @Transactional
    public Standing standing(SavedExpunction saved) {
        Disclosure disclosure = Disclosure.findById(saved.header().disclosure());
        if (disclosure == null) {
            return Standing.ABSENT;
        }
        if (disclosure.indexNumber() != null
                && !disclosure.indexNumber().equals(saved.header().indexNumber())) {
            throw new OtherHistory(Words.of(
                    "第%d号删除所及的公开信息在库中索引号为%s，并非%s",
                    "the disclosure of expunction %d has the index number %s here, not %s",
                    saved.seq(),
                    disclosure.indexNumber(),
                    saved.header().indexNumber()));
        }
        if (disclosure.state() == DisclosureState.EXPUNGED) {
            return Standing.DONE;
        }
        Publication.allOf(disclosure.id).forEach(publication -> requireErased(publication, saved));
        return Standing.BACK;
    }

    private static void requireErased(Publication publication, SavedExpunction saved) {
        var act = new SavedExpunction.SavedAct(publication.seq, HexFormat.of().formatHex(publication.headerDigest));
        if (!saved.acts().contains(act)) {
            throw new OtherHistory(Words.of(
                    "库中第%1$d号公开行为不是第%2$d号删除所删去的",
                    "act %1$d here is none that expunction %2$d erased", act.seq(), saved.seq()));
        }
    }

    /** Carries out the order that the owner wrote; the act says which act of the lost history it does again. */
    @Transactional
    public void carryOut(UUID order, SavedExpunction saved) {
        erasure.carryOut(order, saved.again(), ACTOR);
    }

    /**
     * Enters that numbers were lost, once, and returns the act's number; empty when {@code knownTo} is not lost, or its
     * loss is on record.
     */
    @Transactional
    public Optional<Long> record(long knownTo) {
        var head = number("select seq from sequence_head");
        var recorded = number(
                """
                select coalesce(max((convert_from(header, 'UTF8')::jsonb ->> 'knownTo')::bigint), 0)
                from publication where act = 'restoration'""");
        if (knownTo <= head || knownTo <= recorded) {
            return Optional.empty();
        }
        // A portal has one body with none above it; of several, any will do.
        return PublicBodyState.<PublicBodyState>find("parentId is null and seqTo is null order by bodyId")
                .firstResultOptional()
                .map(root -> publicRecord.enter(new PublicAct(
                        RESTORATION,
                        ids.next(),
                        root.bodyId,
                        "由备份恢复至第" + head + "号",
                        new RestorationHeader(head, knownTo))));
    }

    private long number(String query) {
        return (Long) entities.createNativeQuery(query, Long.class).getSingleResult();
    }
}
