package org.daylight.kernel.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * JSON as this portal reads and writes it: I-JSON (RFC 7493) and nothing guessed. Unknown and repeated members,
 * trailing text, {@code "1"} for 1, 1.0 for a whole number, {@code null} for a number or a list item are refused;
 * instants and dates are RFC 3339; decimals are written plain; nulls are not written.
 */
public final class StrictJson {
    /** Deeper than any schema of the contract, far from what a stack can bear. */
    static final int MAX_DEPTH = 32;

    /** Characters of one text: the longest law of a country has fewer. */
    static final int MAX_TEXT = 500_000;

    static final int MAX_NAME = 200;

    /** Members of one object: no schema of the contract has half as many. */
    static final int MAX_MEMBERS = 200;

    /** Names, values and brackets of one document: 10,000 rows have 300,000. Each costs a tree sixty bytes or more. */
    static final int MAX_TOKENS = 400_000;

    /** For use inside this package, where nobody reconfigures it. */
    static final ObjectMapper MAPPER = mapper();

    private StrictJson() {}

    /**
     * A new mapper that also writes and reads back the members that an answer leaves out ({@code @JsonIgnore}), such as
     * the version that travels as its ETag: for what is kept, not for what is sent.
     */
    public static ObjectMapper keepingAll() {
        return mapper().setAnnotationIntrospector(new KebabEnums.KeepingAll());
    }

    /** A new mapper with the house rules; the one that HTTP uses is the injectable {@link ObjectMapper}. */
    public static ObjectMapper mapper() {
        StrictFactory factory = new StrictFactory();
        // Names that a stranger makes up are not kept for the next document, which would never have them.
        factory.disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
        factory.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
        factory.setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .maxNameLength(MAX_NAME)
                .maxTokenCount(MAX_TOKENS)
                .maxNumberLength(64)
                .build());
        JsonMapper mapper = JsonMapper.builder(factory)
                .annotationIntrospector(new KebabEnums())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.USE_GETTERS_AS_SETTERS)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .addModules(new Jdk8Module(), new JavaTimeModule(), new StrictScalars())
                .build();
        insist(mapper);
        refuseGuesses(mapper);
        return mapper;
    }

    /** Sets again what the framework's own configuration of a mapper changes. */
    static void insist(ObjectMapper mapper) {
        mapper.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    private static void refuseGuesses(ObjectMapper mapper) {
        mapper.coercionConfigDefaults()
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Collection)
                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.TryConvert);
        mapper.coercionConfigFor(LogicalType.Array)
                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.TryConvert);
    }
}
