package org.daylight.attachment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/** Looks at what is sent: of which type it is, whether it is fit to be published, and what must come out of it before. */
@ApplicationScoped
public class Intake {
    private static final int HEAD = 8192;
    /** Files that are looked at at the same time: some take a hundred megabytes of memory while they are. */
    private static final int FEW = 1;

    private static final int PATIENCE_SECONDS = 20;
    private static final String UNDECLARED = "application/octet-stream";

    private final List<Cleaner> cleaners;
    private final FileScan scan;
    private final Semaphore places = new Semaphore(FEW);

    Intake(@All List<Cleaner> cleaners, FileScan scan) {
        this.cleaners = cleaners.stream()
                .sorted(Comparator.comparing(Cleaner::isLastResort))
                .toList();
        this.scan = scan;
    }

    /**
     * The file as it can be published; to be closed.
     *
     * @throws Refusal 422 with a {@link FileFlaw}, 503 when it cannot be scanned or too many others wait
     */
    public CleanFile admit(ReceivedFile file) {
        if (!awaited()) {
            throw Refusal.of(ProblemType.UNAVAILABLE);
        }
        try {
            return lookAt(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private boolean awaited() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CleanFile lookAt(ReceivedFile file) throws IOException {
        if (Files.size(file.path()) == 0) {
            throw FileFlaw.EMPTY.refusal();
        }
        scan.check(file.path());
        var head = head(file);
        for (var cleaner : cleaners) {
            var type = cleaner.recognise(file, head);
            if (type.isPresent()) {
                requireAgreement(file, type.get());
                return clean(file, type.get(), cleaner);
            }
        }
        throw FileFlaw.UNKNOWN_TYPE.refusal();
    }

    private static byte[] head(ReceivedFile file) throws IOException {
        try (var in = Files.newInputStream(file.path())) {
            return in.readNBytes(HEAD);
        }
    }

    private static void requireAgreement(ReceivedFile file, FileType type) {
        if (FileType.named(file.name()).filter(named -> named == type).isEmpty()) {
            throw FileFlaw.CONTRADICTED_TYPE.refusal(type.mediaType() + ", " + extension(file.name()));
        }
        if (!file.declaredType().equals(UNDECLARED) && !file.declaredType().equals(type.mediaType())) {
            throw FileFlaw.CONTRADICTED_TYPE.refusal(type.mediaType() + ", " + file.declaredType());
        }
    }

    private static String extension(String name) {
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    private CleanFile clean(ReceivedFile file, FileType type, Cleaner cleaner) throws IOException {
        var scratch = Scratch.empty();
        var whole = false;
        try {
            var removed = cleaner.clean(type, file.path(), scratch.path());
            var thumbnail = cleaner.thumbnail(scratch.path()).orElse(null);
            whole = true;
            return new CleanFile(
                    scratch,
                    type,
                    Files.size(scratch.path()),
                    FileDigest.of(scratch.path()),
                    sorted(removed),
                    thumbnail);
        } finally {
            if (!whole) {
                scratch.close();
            }
        }
    }

    private static Set<Removal> sorted(Set<Removal> removed) {
        return removed.isEmpty() ? Set.of() : EnumSet.copyOf(removed);
    }
}
