package org.daylight.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.StatelessSession;

/** Keeps files in the database: with the editions that have them, in one transaction and one backup. */
@ApplicationScoped
class DatabaseFiles implements FileStore {
    /** Longer than any upload takes, from storing a file to referring to it. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    /** Keeps no piece, for together they are large. */
    private final StatelessSession table;

    private final Clock clock;

    DatabaseFiles(EntityManager entities, StatelessSession table, Clock clock) {
        this.entities = entities;
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(byte[] digest, long size, InputStream content) {
        // Also when it is there, so that nobody removes it before it is referred to.
        var isNew = (Boolean) table.createNativeQuery(
                        """
                        insert into stored_file as f (digest, size, stored_at) values (:digest, :size, :now)
                        on conflict (digest) do update set stored_at = greatest(f.stored_at, excluded.stored_at)
                        returning f.xmax = 0""",
                        Boolean.class)
                .setParameter("digest", digest)
                .setParameter("size", size)
                .setParameter("now", clock.instant())
                .getSingleResult();
        if (isNew) {
            keepChunks(digest, content);
        }
    }

    private void keepChunks(byte[] digest, InputStream content) {
        try {
            int n = 0;
            for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                table.createNativeMutationQuery(
                                "insert into stored_chunk (digest, n, bytes) values (:digest, :n, :bytes)")
                        .setParameter("digest", digest)
                        .setParameter("n", n++)
                        .setParameter("bytes", chunk)
                        .executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional
    public byte[] chunk(byte[] digest, int n) {
        List<byte[]> found = table.createNativeQuery(
                        "select bytes from stored_chunk where digest = :digest and n = :n", byte[].class)
                .setParameter("digest", digest)
                .setParameter("n", n)
                .getResultList();
        return found.isEmpty() ? new byte[0] : found.get(0);
    }

    @Override
    @Transactional
    public long removeUnused() {
        return (Long) entities.createNativeQuery(
                        """
                        select remove_unused_files(array(
                            select digest from stored_file f where stored_at < :before
                                and not exists (select from attachment a where a.digest = f.digest)
                                and not exists (select from attachment a where a.thumbnail = f.digest)
                            order by digest limit :most))""",
                        Long.class)
                .setParameter("before", clock.instant().minus(GRACE))
                .setParameter("most", AT_ONCE)
                .getSingleResult();
    }
}
