package org.daylight.attachment;

/**
 * A file that can be given out.
 *
 * @param mediaType with its charset, if it has one
 * @param size bytes
 * @param digest SHA-256, hexadecimal
 */
public record StoredFile(String name, String mediaType, long size, String digest, Chunks chunks) {}
