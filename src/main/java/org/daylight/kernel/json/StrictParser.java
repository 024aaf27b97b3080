package org.daylight.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.daylight.kernel.text.PlainText;
import org.daylight.kernel.text.Words;

/**
 * Looks at every token before anything is made of it, so that the rules hold for records, maps and trees alike: text is
 * {@link PlainText}, numbers are {@link PlainNumber}s, and whatever is wrong is told with a JSON pointer.
 */
final class StrictParser extends JsonParserDelegate {
    /** How many members each open object has had, the outermost first. */
    private final int[] members = new int[StrictJson.MAX_DEPTH + 1];

    private int depth;

    StrictParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        try {
            JsonToken token = delegate.nextToken();
            if (token != null) {
                count(token);
                check(token);
            }
            return token;
        } catch (UnfitJsonException e) {
            throw e;
        } catch (StreamConstraintsException e) {
            throw unfit(tooMuch());
        } catch (StreamReadException e) {
            throw unfit(syntax(e));
        }
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        return PlainNumber.plain(delegate.getDecimalValue());
    }

    // The inherited shortcut would go to the parser underneath, past the checks.
    @Override
    public JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken start = currentToken();
        if (start != JsonToken.START_OBJECT && start != JsonToken.START_ARRAY) {
            return this;
        }
        for (int open = 1; open > 0; ) {
            JsonToken token = nextToken();
            if (token == null) {
                return this;
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return this;
    }

    // An object with many members costs far more than its bytes: told at the first too many, it costs nothing.
    private void count(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            members[++depth] = 0;
        } else if (token == JsonToken.START_ARRAY) {
            depth++;
        } else if (token.isStructEnd()) {
            depth--;
        } else if (token == JsonToken.FIELD_NAME && ++members[depth] > StrictJson.MAX_MEMBERS) {
            throw unfit(tooMuch());
        }
    }

    private static Words tooMuch() {
        return Words.of("嵌套过深、内容过多，或文本、名称、数字过长", "nested too deeply, too much, or a text, name or number is too long");
    }

    private void check(JsonToken token) throws IOException {
        Optional<Words> flaw = Optional.empty();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
            flaw = PlainText.flaw(delegate.getText());
        } else if (token.isNumeric()) {
            flaw = PlainNumber.flaw(delegate.getText());
        } else if (token == JsonToken.VALUE_NULL
                && !delegate.getParsingContext().inRoot()) {
            // Absent is the one way of saying that there is nothing; null could also mean "remove it".
            flaw = Optional.of(Words.of("不能为 null", "must not be null"));
        }
        if (flaw.isPresent()) {
            throw unfit(flaw.get());
        }
    }

    private Words syntax(StreamReadException e) {
        // Jackson has no type of its own for this case.
        if (e.getOriginalMessage().startsWith("Duplicate")) {
            return Words.of("成员重复", "this member appears twice");
        }
        var place = e.getLocation() == null ? delegate.currentLocation() : e.getLocation();
        return Words.of(
                "不是合法的 JSON（第 %d 行第 %d 列）",
                "not valid JSON (line %d, column %d)", place.getLineNr(), place.getColumnNr());
    }

    private UnfitJsonException unfit(Words words) {
        return new UnfitJsonException(
                delegate, delegate.getParsingContext().pathAsPointer().toString(), words);
    }
}
