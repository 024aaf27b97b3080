package org.daylight.attachment.rest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110 §14).
 *
 * @param first byte, from 0
 * @param last byte, included
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE =
            Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /** A range that begins after the end. */
    static final ByteRange BEYOND = new ByteRange(-1, -1);

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /** What {@code header} asks for of a file of {@code size} bytes; empty when it asks for no single range, and all is sent. */
    static Optional<ByteRange> asked(String header, long size) {
        var range = ONE.matcher(header == null ? "" : header);
        if (!range.matches()) {
            return Optional.empty();
        }
        var from = range.group(1);
        var to = range.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of(suffix(Long.parseLong(to), size));
        }
        var first = Long.parseLong(from);
        var last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return Optional.empty();
        }
        return Optional.of(first >= size ? BEYOND : new ByteRange(first, last));
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 ? BEYOND : new ByteRange(Math.max(0, size - length), size - 1);
    }

    long length() {
        return last - first + 1;
    }
}
