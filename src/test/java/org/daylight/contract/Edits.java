package org.daylight.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Changes copies of a contract, for tests that want one with a known fault. */
final class Edits {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Edits() {}

    /**
     * A copy of {@code document} with one change.
     *
     * @param pointer where (RFC 6901); the parent must exist
     * @param value YAML of what to put there; empty to remove what is there
     */
    static JsonNode edited(JsonNode document, String pointer, String value) {
        JsonNode copy = document.deepCopy();
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        if (!(copy.at(pointer.substring(0, last)) instanceof ObjectNode parent)) {
            throw new IllegalArgumentException("there is no object at " + pointer.substring(0, last));
        }
        if (value.isEmpty() && parent.remove(name) == null) {
            throw new IllegalArgumentException("there is nothing at " + pointer);
        }
        if (!value.isEmpty()) {
            parent.set(name, yaml(value));
        }
        return copy;
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
