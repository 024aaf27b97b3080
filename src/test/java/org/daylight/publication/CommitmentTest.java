package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Digests recomputed with another program (Python's hashlib). */
class CommitmentTest {
    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] CONTENT = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    @Test
    void saltsAHeader() {
        assertEquals(
                "aed8a0ebb5f60a8aa06554873318b8e888584ebddf7878258719930ae328cbb2",
                HexFormat.of().formatHex(Commitment.headerDigest(SALT, CONTENT)));
    }

    @Test
    void saltsARowAsALeaf() {
        assertEquals(
                "9242630ceb4231b3e7880d6fa6b549df8c4ecfaa3c319460b8710806c27aee6d",
                HexFormat.of().formatHex(Commitment.rowLeaf(SALT, CONTENT)));
    }

    @Test
    void commitsToTheSameContentDifferentlyEachTime() {
        var one = Commitment.toRow(CONTENT);
        var two = Commitment.toRow(CONTENT);
        assertEquals(16, one.salt().length);
        assertFalse(Arrays.equals(one.salt(), two.salt()));
        assertNotEquals(one, two);
        assertArrayEquals(one.digest(), Commitment.rowLeaf(one.salt(), CONTENT));
        var header = Commitment.toHeader(CONTENT);
        assertArrayEquals(header.digest(), Commitment.headerDigest(header.salt(), CONTENT));
    }
}
