package org.daylight.kernel.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/** JSON that breaks the grammar, a limit, or a rule for text and numbers, at a known place. */
final class UnfitJsonException extends JsonParseException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    UnfitJsonException(JsonParser parser, String pointer, Words words) {
        super(parser, words.en());
        this.fault = Fault.at(pointer, words);
    }

    Fault fault() {
        return fault;
    }
}
