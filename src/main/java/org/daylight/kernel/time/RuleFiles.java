package org.daylight.kernel.time;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where rule data comes from: JSON files by a relative path such as {@code calendar/CN/2026.json}. */
@FunctionalInterface
public interface RuleFiles {

    /** The bytes of a file, empty when there is none. */
    Optional<byte[]> read(String path);

    /** The rules that come with the program: {@code rules/} on the class path. */
    static RuleFiles bundled() {
        return path -> {
            try (InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The rules in a folder of the operator. */
    static RuleFiles in(Path folder) {
        return path -> {
            Path file = folder.resolve(path);
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** These files, and those of {@code others} where a file is not here: an operator's folder over the bundled one. */
    default RuleFiles over(RuleFiles others) {
        return path -> read(path).or(() -> others.read(path));
    }

    /**
     * A file as a value, empty when there is none.
     *
     * @throws Unusable when the file is not JSON of that shape, or its values contradict each other
     */
    default <T> Optional<T> read(String path, Class<T> shape) {
        return read(path).map(bytes -> {
            try {
                T value = readerOf(shape).readValue(bytes);
                if (value == null) {
                    throw new Unusable(path, "it is empty");
                }
                return value;
            } catch (IOException e) {
                throw new Unusable(path, e.getMessage());
            }
        });
    }

    private static ObjectReader readerOf(Class<?> shape) {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                // A misspelt member would silently change what the law says.
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readerFor(shape);
    }

    /** A rule file that cannot be used; the program refuses to start with it rather than guess. */
    final class Unusable extends RuntimeException {
        public Unusable(String path, String reason) {
            super("Rule file " + path + " cannot be used: " + reason);
        }
    }
}
