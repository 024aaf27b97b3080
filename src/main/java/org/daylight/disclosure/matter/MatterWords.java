package org.daylight.disclosure.matter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.daylight.disclosure.projection.PersonalNumbers;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.time.RuleSettings;

/** Keeps the numbers of people out of the words of matters. */
@ApplicationScoped
public class MatterWords {
    private final PersonalNumbers personal;
    private final ObjectMapper json;

    MatterWords(RuleSettings rules, ObjectMapper json) {
        this.personal = PersonalNumbers.of(rules);
        this.json = json;
    }

    /** 422 when one of {@code texts}, which are called as what was sent calls them, has the number of a person in it. */
    public void refusePersonalNumbers(Map<String, String> texts) {
        var faults = personal.check("", json.valueToTree(texts));
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_CONTENT, faults);
        }
    }
}
