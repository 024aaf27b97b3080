package org.daylight.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.json.StrictJson;

/**
 * Which pattern the index numbers of a body follow: its own, or that of its kind, or the portal's. Exceptions come from a
 * file such as <code>{"kinds": {"village": "村务/{body}/{number:6}"}, "bodies": {"411325NY": "NY{year}-{number:4}"}}</code>.
 */
public final class IndexRules {
    private final IndexPattern usual;
    private final Map<String, IndexPattern> ofKinds;
    private final Map<String, IndexPattern> ofBodies;

    private record Exceptions(Map<String, String> kinds, Map<String, String> bodies) {}

    private IndexRules(IndexPattern usual, Map<String, IndexPattern> ofKinds, Map<String, IndexPattern> ofBodies) {
        this.usual = usual;
        this.ofKinds = ofKinds;
        this.ofBodies = ofBodies;
    }

    /**
     * The portal's rules.
     *
     * @throws IndexPattern.Unusable when one is no pattern
     * @throws UncheckedIOException when the file cannot be read, has another form, or names a kind that there is not
     */
    public static IndexRules of(String pattern, Optional<Path> file) {
        var exceptions = file.map(IndexRules::read).orElseGet(() -> new Exceptions(null, null));
        return new IndexRules(IndexPattern.parse(pattern), parsed(exceptions.kinds()), parsed(exceptions.bodies()));
    }

    private static Exceptions read(Path file) {
        try {
            var exceptions = StrictJson.mapper().readValue(Files.readString(file), Exceptions.class);
            if (exceptions == null) {
                throw new IOException("it is empty");
            }
            return refuseUnknownKinds(exceptions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException(e.getOriginalMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(Files.exists(file) ? e : new IOException("no such file", e));
        }
    }

    private static Exceptions refuseUnknownKinds(Exceptions exceptions) throws IOException {
        var known = Arrays.stream(BodyKind.values()).map(IndexRules::spelled).toList();
        if (exceptions.kinds() != null && !known.containsAll(exceptions.kinds().keySet())) {
            throw new IOException("the kinds are " + String.join(", ", known));
        }
        return exceptions;
    }

    private static Map<String, IndexPattern> parsed(Map<String, String> patterns) {
        Map<String, IndexPattern> parsed = new TreeMap<>();
        if (patterns != null) {
            patterns.forEach((whose, pattern) -> parsed.put(whose, IndexPattern.parse(String.valueOf(pattern))));
        }
        return parsed;
    }

    IndexPattern of(String body, BodyKind kind) {
        return ofBodies.getOrDefault(body, ofKinds.getOrDefault(spelled(kind), usual));
    }

    private static String spelled(BodyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
