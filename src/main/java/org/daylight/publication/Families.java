package org.daylight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All families the program knows, by code. */
@ApplicationScoped
public class Families {
    private final Map<String, Family<?, ?>> byCode = new TreeMap<>();

    Families(@Any Instance<Family<?, ?>> families) {
        families.forEach(family -> byCode.put(family.code(), family));
    }

    public Optional<Family<?, ?>> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Stream<Family<?, ?>> all() {
        return byCode.values().stream();
    }
}
