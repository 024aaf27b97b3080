package org.daylight.disclosure.difference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One value that differs.
 *
 * @param pointer where it stands (RFC 6901), from the header or from the row it belongs to
 * @param from what stood there; absent when nothing did
 * @param to what stands there now; absent when nothing does
 */
public record FieldChange(String pointer, JsonNode from, JsonNode to) {}
