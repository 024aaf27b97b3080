package org.daylight.disclosure.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.time.RuleFiles;
import org.daylight.kernel.time.RuleSettings;

/** Finds numbers of identity cards, telephones and bank accounts in what is to be published: they are never needed there. */
public record PersonalNumbers(@JsonProperty(required = true) List<PersonalNumber> numbers) {
    /** The shortest of them. */
    private static final int FEWEST_DIGITS = 11;

    /** The kinds of {@code personal-numbers/CN.json}. */
    public static PersonalNumbers of(RuleSettings settings) {
        return load(settings.files());
    }

    static PersonalNumbers load(RuleFiles files) {
        var path = "personal-numbers/CN.json";
        return files.read(path, PersonalNumbers.class)
                .orElseThrow(() -> new RuleFiles.Unusable(path, "it is not there"));
    }

    /** Every text of {@code document} that has one in it, with a pointer that begins with {@code pointer}. */
    public List<Fault> check(String pointer, JsonNode document) {
        List<Fault> faults = new ArrayList<>();
        look(pointer, document, faults);
        return faults;
    }

    private void look(String pointer, JsonNode node, List<Fault> faults) {
        if (node.isTextual()) {
            look(pointer, node.textValue(), faults);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(pointer + "/" + i, node.get(i), faults);
            }
        } else {
            node.properties()
                    .forEach(member -> look(
                            pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                            member.getValue(),
                            faults));
        }
    }

    private void look(String pointer, String text, List<Fault> faults) {
        if (text.length() < FEWEST_DIGITS
                || text.codePoints().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return;
        }
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        numbers.stream()
                .filter(number -> number.isIn(normal))
                .findFirst()
                .ifPresent(number -> faults.add(Fault.at(pointer, number.says())));
    }
}
