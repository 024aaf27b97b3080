package org.daylight.attachment;

import java.io.InputStream;

/**
 * Where the bytes of files are kept, by their SHA-256 and in pieces of {@link #CHUNK}. What is kept is kept with the
 * transaction it was brought in.
 */
public interface FileStore {
    /** Bytes of every piece but the last. */
    int CHUNK = 256 * 1024;

    /** Keeps {@code size} bytes of {@code content} under their digest, unless they are there already. */
    void keep(byte[] digest, long size, InputStream content);

    /** The n-th piece, from 0; empty when there is none. */
    byte[] chunk(byte[] digest, int n);

    /** Removes files that nothing has referred to for an hour; returns how many. */
    long removeUnused();
}
