package org.daylight.disclosure.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * A rule's condition that a text of the content says something.
 *
 * @param field of the content
 * @param pattern found anywhere in it
 */
public record Says(@JsonProperty(required = true) String field, @JsonProperty(required = true) Pattern pattern) {

    public boolean isSaidIn(JsonNode content) {
        return pattern.matcher(content.path(field).asText()).find();
    }
}
