package org.daylight.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A salted commitment to some bytes. The salt is published with the content and erased with it: afterwards the digest
 * proves nothing about what was there.
 *
 * @param salt 16 random bytes
 * @param digest 32 bytes of SHA-256
 */
public record Commitment(byte[] salt, byte[] digest) {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Commits to a header: SHA-256(salt ‖ content). */
    public static Commitment toHeader(byte[] content) {
        var salt = freshSalt();
        return new Commitment(salt, headerDigest(salt, content));
    }

    /** Commits to a row: the RFC 6962 §2.1 leaf hash of salt ‖ content. */
    public static Commitment toRow(byte[] content) {
        var salt = freshSalt();
        return new Commitment(salt, rowLeaf(salt, content));
    }

    public static byte[] headerDigest(byte[] salt, byte[] content) {
        var sha256 = sha256();
        sha256.update(salt);
        return sha256.digest(content);
    }

    public static byte[] rowLeaf(byte[] salt, byte[] content) {
        var sha256 = sha256();
        sha256.update((byte) 0);
        sha256.update(salt);
        return sha256.digest(content);
    }

    private static byte[] freshSalt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitment that && Arrays.equals(salt, that.salt) && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }
}
