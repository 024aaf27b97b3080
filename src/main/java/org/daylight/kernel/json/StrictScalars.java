package org.daylight.kernel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Dates, instants and ids in one spelling each (RFC 3339, RFC 9562), because Jackson's own readers also take epoch
 * numbers, arrays and base64; decimals written plain.
 */
final class StrictScalars extends SimpleModule {
    private static final long serialVersionUID = 1;

    // Year 0 exists in ISO 8601 but not in PostgreSQL's calendar.
    private static final String DATE = "(?!0000)\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?";
    private static final String OFFSET = "(Z|[+-]\\d{2}:\\d{2})";

    StrictScalars() {
        super("strict scalars");
        text(LocalDate.class, DATE, LocalDate::parse);
        text(LocalDateTime.class, DATE + "T" + TIME, LocalDateTime::parse);
        text(LocalTime.class, TIME, LocalTime::parse);
        text(OffsetDateTime.class, DATE + "T" + TIME + OFFSET, OffsetDateTime::parse);
        text(Instant.class, DATE + "T" + TIME + OFFSET, value -> OffsetDateTime.parse(value)
                .toInstant());
        text(YearMonth.class, "(?!0000)\\d{4}-\\d{2}", YearMonth::parse);
        text(Year.class, "(?!0000)\\d{4}", Year::parse);
        text(UUID.class, "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", UUID::fromString);
        addSerializer(BigDecimal.class, new PlainDecimal());
        setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> reader) {
                return new Untrimmed(reader);
            }
        });
    }

    /** Refuses {@code "village "}, which Jackson would take for {@code "village"}. */
    private static final class Untrimmed extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        Untrimmed(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Untrimmed(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && !parser.getText().equals(parser.getText().trim())) {
                return context.handleWeirdStringValue(handledType(), parser.getText(), "none of the constants");
            }
            return super.deserialize(parser, context);
        }
    }

    private <T> void text(Class<T> type, String form, Function<String, T> read) {
        addDeserializer(type, new FromText<>(type, Pattern.compile(form), read));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Pattern form;
        private final transient Function<String, T> read;

        FromText(Class<T> type, Pattern form, Function<String, T> read) {
            super(type);
            this.form = form;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            if (!form.matcher(text).matches()) {
                throw context.weirdStringException(text, handledType(), "not in the form " + form);
            }
            try {
                return read.apply(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, handledType(), "no such day or time");
            }
        }
    }

    private static final class PlainDecimal extends StdScalarSerializer<BigDecimal> {
        private static final long serialVersionUID = 1;

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(PlainNumber.plain(value));
        }
    }
}
