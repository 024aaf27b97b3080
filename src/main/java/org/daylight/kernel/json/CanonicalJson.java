package org.daylight.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import org.daylight.kernel.text.PlainText;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Canonical JSON (RFC 8785): the same value gives the same bytes on every machine, so that bytes can be hashed. Absent
 * and null members are alike: neither is written.
 */
public final class CanonicalJson {
    private static final ObjectMapper MAPPER = StrictJson.MAPPER;

    private CanonicalJson() {}

    /**
     * The canonical bytes (UTF-8) of an object or a list.
     *
     * @throws IllegalArgumentException if a number does not survive a double unchanged, a text is not well-formed
     *     Unicode, or the value is a bare scalar: what reaches this point was checked at the edge, so this is a bug
     */
    public static byte[] bytes(Object value) {
        JsonNode tree = MAPPER.valueToTree(value);
        check(tree, "");
        if (!tree.isContainerNode()) {
            throw new IllegalArgumentException("only objects and lists have a canonical form here");
        }
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(tree)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not canonicalizable", e);
        }
    }

    // The library replaces lone surrogates by "?" and rounds numbers: two values would share one digest.
    private static void check(JsonNode node, String pointer) {
        if (node.isTextual()) {
            checkText(node.textValue(), pointer);
        } else if (node.isNumber()) {
            checkNumber(node, pointer);
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                checkText(member.getKey(), pointer);
                check(member.getValue(), pointer + "/" + member.getKey());
            }
        } else {
            int index = 0;
            for (Iterator<JsonNode> items = node.elements(); items.hasNext(); index++) {
                check(items.next(), pointer + "/" + index);
            }
        }
    }

    private static void checkText(String text, String pointer) {
        if (PlainText.isIllFormed(text)) {
            throw new IllegalArgumentException("lone surrogate at " + pointer);
        }
    }

    private static void checkNumber(JsonNode node, String pointer) {
        double nearest = node.doubleValue();
        boolean exact = Double.isFinite(nearest)
                && (node.isFloatingPointNumber() && !node.isBigDecimal()
                        || new BigDecimal(Double.toString(nearest)).compareTo(node.decimalValue()) == 0);
        if (!exact) {
            throw new IllegalArgumentException("number at " + pointer + " is not a finite double: " + node.asText());
        }
    }
}
