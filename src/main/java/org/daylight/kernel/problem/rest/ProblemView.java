package org.daylight.kernel.problem.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/**
 * A problem document (RFC 9457) in the reader's language.
 *
 * @param type the page that explains it, {@code /problems/<slug>}
 * @param errors every place that is wrong; absent if the problem has no place
 * @param members further members, each documented with its problem type
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        List<Place> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /** One place: a JSON pointer into the body, or the name of a parameter or header. */
    @JsonPropertyOrder({"pointer", "parameter", "detail"})
    public record Place(String pointer, String parameter, String detail, @JsonAnyGetter Map<String, Object> members) {
        static Place of(Fault fault, Locale reader) {
            return new Place(
                    fault.pointer(), fault.parameter(), fault.detail().in(reader), new TreeMap<>(fault.members()));
        }
    }

    /** What {@code reader} is told of {@code refusal}; members that are {@link Words} are translated too. */
    public static ProblemView of(Refusal refusal, Locale reader) {
        List<Place> places =
                refusal.faults().stream().map(fault -> Place.of(fault, reader)).toList();
        Map<String, Object> members = new TreeMap<>(refusal.members());
        members.replaceAll((name, value) -> value instanceof Words words ? words.in(reader) : value);
        return new ProblemView(
                refusal.type().type(),
                refusal.type().title().in(reader),
                refusal.type().status(),
                refusal.detail().in(reader),
                places.isEmpty() ? null : places,
                members);
    }
}
