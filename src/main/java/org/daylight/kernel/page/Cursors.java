package org.daylight.kernel.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/**
 * Cursors: where a reader stands in a collection, sealed so that it can be handed out. A cursor holds the number that
 * the collection was at (so pages never shift), the key of the last row, and the digest of its query (so it fits no
 * other); it is signed with HMAC-SHA256 and carries no secret.
 */
@ApplicationScoped
public class Cursors {
    private static final byte FORMAT = 1;
    private static final int SIGNATURE = 32;
    private static final int MOST_CHARACTERS = 4000;

    // Keeps the key usable for nothing else.
    private static final byte[] PURPOSE = "daylight cursor\n".getBytes(UTF_8);

    private final List<SecretKeySpec> keys;

    public Cursors(PageSettings settings) {
        this.keys = Stream.concat(Stream.of(settings.cursorKey()), settings.previousCursorKey().stream())
                .map(key -> new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"))
                .toList();
    }

    /**
     * A place in a collection.
     *
     * @param number the sequence number that the collection is read at
     * @param key the sort key of the last row seen, as texts
     */
    public record Place(long number, List<String> key) {
        public Place {
            key = List.copyOf(key);
        }
    }

    /** The cursor for {@code place} in the answer to {@code query}. */
    public String seal(CanonicalQuery query, Place place) {
        byte[] payload = write(query, place);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(payload);
        sealed.writeBytes(sign(keys.get(0), payload));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.toByteArray());
    }

    /**
     * The place that {@code cursor} stands for.
     *
     * @throws Refusal 400 for the parameter {@code cursor} if it is not one of ours, or of another query
     */
    public Place open(CanonicalQuery query, String cursor) {
        byte[] sealed = decode(cursor);
        if (sealed.length <= SIGNATURE) {
            throw notOurs();
        }
        byte[] payload = Arrays.copyOf(sealed, sealed.length - SIGNATURE);
        byte[] signature = Arrays.copyOfRange(sealed, sealed.length - SIGNATURE, sealed.length);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(sign(key, payload), signature))) {
            throw notOurs();
        }
        return read(query, payload);
    }

    private static byte[] write(CanonicalQuery query, Place place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.write(query.digest());
            out.writeLong(place.number());
            out.writeByte(place.key().size());
            for (String part : place.key()) {
                out.writeUTF(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Place read(CanonicalQuery query, byte[] payload) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            if (in.readByte() != FORMAT) {
                throw notOurs();
            }
            if (!Arrays.equals(in.readNBytes(query.digest().length), query.digest())) {
                throw Refusal.parameter("cursor", Words.of("游标属于另一个查询", "the cursor belongs to another query"));
            }
            long number = in.readLong();
            List<String> key = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                key.add(in.readUTF());
            }
            return new Place(number, key);
        } catch (IOException e) {
            throw new UncheckedIOException("signed by us, yet not in our format", e);
        }
    }

    private static byte[] decode(String cursor) {
        // What the decoder refuses, and also other spellings of the same bytes that it accepts.
        if (cursor.length() > MOST_CHARACTERS || !cursor.matches("[A-Za-z0-9_-]+") || cursor.length() % 4 == 1) {
            throw notOurs();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)) {
            throw notOurs();
        }
        return bytes;
    }

    private static byte[] sign(SecretKeySpec key, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(PURPOSE);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static Refusal notOurs() {
        return Refusal.parameter("cursor", Words.of("不是本站发出的游标", "not a cursor that this portal gave out"));
    }
}
