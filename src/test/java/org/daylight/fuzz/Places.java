package org.daylight.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The members of a JSON body, those that are absent but allowed included. */
final class Places {
    private final Values values;
    private final List<Place> all = new ArrayList<>();

    private Places(Values values) {
        this.values = values;
    }

    /**
     * A member.
     *
     * @param owner the object that has it, or may have it
     * @param schema its own, flat
     */
    record Place(String pointer, ObjectNode owner, String name, JsonNode schema, boolean required) {
        void set(JsonNode value) {
            owner.set(name, value);
        }

        JsonNode value() {
            return owner.path(name);
        }
    }

    static List<Place> of(Values values, JsonNode schema, JsonNode body) {
        Places places = new Places(values);
        places.walk(schema, body, "");
        return places.all;
    }

    private void walk(JsonNode unresolved, JsonNode node, String pointer) {
        JsonNode schema = values.flat(unresolved);
        if (node instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(member -> {
                String place = pointer + "/" + member.getKey();
                JsonNode flat = values.flat(member.getValue());
                all.add(new Place(place, object, member.getKey(), flat, Values.requires(schema, member.getKey())));
                walk(flat, object.path(member.getKey()), place);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < Math.min(2, array.size()); i++) {
                walk(schema.get("items"), array.get(i), pointer + "/" + i);
            }
        }
    }
}
