package org.daylight.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** An {@code int} in every spelling that JSON Schema takes for an integer: 1, 1.00 and 1E+2. */
public final class WholeNumber extends StdScalarDeserializer<Integer> {
    private static final long serialVersionUID = 1;
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    public WholeNumber() {
        super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isNumeric()) {
            var number = parser.getDecimalValue();
            if (number.abs().compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= 0) {
                return number.intValueExact();
            }
        }
        return (Integer) context.handleUnexpectedToken(Integer.class, parser);
    }
}
