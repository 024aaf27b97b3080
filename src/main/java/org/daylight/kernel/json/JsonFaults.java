package org.daylight.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.List;
import java.util.Optional;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Tells what is wrong with a document, and where, from what the JSON library throws. */
public final class JsonFaults {
    private JsonFaults() {}

    /**
     * The refusal that {@code e} amounts to, with a JSON pointer to the place; empty if the document is not to blame
     * (a type that cannot be read, a constructor that fails): that is an error of ours.
     */
    public static Optional<Refusal> of(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnfitJsonException unfit) {
                return Optional.of(invalid(unfit.fault()));
            }
            if (cause instanceof InputCoercionException overflow) {
                return Optional.of(invalid(Fault.at(pointer(e), ExpectedType.words(overflow.getTargetType()))));
            }
            if (cause instanceof Refusal refusal && e instanceof JsonMappingException mapping) {
                return Optional.of(under(pointer(mapping), refusal));
            }
        }
        if (e instanceof MismatchedInputException mismatch && !(e instanceof InvalidDefinitionException)) {
            return Optional.of(invalid(Fault.at(pointer(mismatch), words(mismatch))));
        }
        return Optional.empty();
    }

    private static Refusal invalid(Fault fault) {
        return new Refusal(ProblemType.INVALID_REQUEST, List.of(fault));
    }

    // A record's constructor knows its own members only.
    private static Refusal under(String prefix, Refusal refusal) {
        List<Fault> faults =
                refusal.faults().stream().map(fault -> fault.under(prefix)).toList();
        return new Refusal(refusal.type(), refusal.detail(), faults, refusal.members());
    }

    private static Words words(MismatchedInputException e) {
        if (e instanceof PropertyBindingException) {
            return Words.of("没有这个成员", "there is no such member");
        }
        if (e instanceof InvalidNullException) {
            return Words.of("不能为 null", "must not be null");
        }
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return Words.of("JSON 之后还有多余内容", "there is more after the JSON value");
        }
        return ExpectedType.words(e.getTargetType());
    }

    private static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping ? pointer(mapping) : "";
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
