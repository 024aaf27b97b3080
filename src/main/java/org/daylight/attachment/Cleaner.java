package org.daylight.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Knows some types of files: tells them by what they hold, and writes them out without what is nobody's business. What it
 * cannot take out or does not understand it refuses ({@link FileFlaw}): nothing passes unlooked at.
 */
public interface Cleaner {

    /**
     * The type of {@code file}, if it is one of these.
     *
     * @param head its first bytes, some thousand
     */
    Optional<FileType> recognise(ReceivedFile file, byte[] head);

    /** Writes {@code from}, which is of {@code type}, to {@code to} and returns what it left out. */
    Set<Removal> clean(FileType type, Path from, Path to) throws IOException;

    /** A small picture of {@code file}, which is clean: a JPEG of some kilobytes; empty when there is nothing to see. */
    default Optional<byte[]> thumbnail(Path file) throws IOException {
        return Optional.empty();
    }

    /** Whether it takes what others may know better: text has no signature. */
    default boolean isLastResort() {
        return false;
    }
}
