package org.daylight.publication;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree head of RFC 6962 §2.1 over leaf hashes that arrive one by one: memory grows with the logarithm of
 * their number. The head of no leaves is SHA-256 of nothing.
 */
public final class MerkleRoot {
    private static final byte[] EMPTY = Commitment.sha256().digest();

    /** Heads of perfect subtrees, smallest on top; their sizes are the set bits of {@link #size}. */
    private final Deque<byte[]> subtrees = new ArrayDeque<>();

    private long size;

    public void add(byte[] leafHash) {
        subtrees.push(leafHash.clone());
        for (var bit = size; (bit & 1) == 1; bit >>= 1) {
            var right = subtrees.pop();
            subtrees.push(node(subtrees.pop(), right));
        }
        size++;
    }

    public long size() {
        return size;
    }

    /** The head over all leaves so far; more may follow. */
    public byte[] head() {
        byte[] head = null;
        for (var subtree : subtrees) {
            head = head == null ? subtree : node(subtree, head);
        }
        return head == null ? EMPTY.clone() : head.clone();
    }

    private static byte[] node(byte[] left, byte[] right) {
        var sha256 = Commitment.sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }
}
