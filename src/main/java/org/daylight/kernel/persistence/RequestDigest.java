package org.daylight.kernel.persistence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.daylight.kernel.json.CanonicalJson;

/**
 * What a request asked for, in 32 bytes: two requests that mean the same have the same one.
 *
 * @param hex SHA-256 in hexadecimal
 */
public record RequestDigest(String hex) {

    /** The digest of {@code operation}, such as {@code POST /api/v1/staff/drafts}, with {@code body} (a record). */
    public static RequestDigest of(String operation, Object body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest =
                    sha256.digest(CanonicalJson.bytes(body == null ? List.of(operation) : List.of(operation, body)));
            return new RequestDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
