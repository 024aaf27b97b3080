package org.daylight.attachment;

/** The bytes of a file, piece by piece; each is asked for when it is needed. */
@FunctionalInterface
public interface Chunks {

    /** The n-th piece of {@link FileStore#CHUNK} bytes, from 0; empty when it is not there any more. */
    byte[] get(int n);
}
