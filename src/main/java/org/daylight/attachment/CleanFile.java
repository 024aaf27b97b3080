package org.daylight.attachment;

import java.nio.file.Path;
import java.util.Set;

/**
 * A file as it will be given out, in a temporary place that closing removes.
 *
 * @param size bytes
 * @param digest SHA-256
 * @param removed what the file that was sent had and this one has not
 * @param thumbnail a JPEG of a few kilobytes; null when there is nothing to see
 */
public record CleanFile(
        Scratch scratch, FileType type, long size, byte[] digest, Set<Removal> removed, byte[] thumbnail)
        implements AutoCloseable {

    /** Where its bytes are. */
    public Path path() {
        return scratch.path();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
