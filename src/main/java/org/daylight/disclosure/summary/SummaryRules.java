package org.daylight.disclosure.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.RuleFiles;

/**
 * Whether a summary 通俗说明 can be read by people who will not read the table (让群众看得懂): the bounds of {@code
 * summaries/CN.json}, which gives their reasons. What has a Chinese character in it is counted as Chinese.
 */
public record SummaryRules(
        @JsonProperty(required = true) SummaryBounds chinese, @JsonProperty(required = true) SummaryBounds english) {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Between a sentence and the next: after its mark, not within 19559.87 or 3.2. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[。！？!?…])(?![。！？!?…”’」』）)])|(?<=[.])\\s+|\\R");

    /** The bounds that come with the program. */
    public static SummaryRules bundled() {
        var path = "summaries/CN.json";
        return RuleFiles.bundled()
                .read(path, SummaryRules.class)
                .orElseThrow(() -> new RuleFiles.Unusable(path, "it is not there"));
    }

    /** What is too short, too long or too much in it, and which sentence; all at {@code /summary}. */
    public List<Fault> check(String summary) {
        var bounds = CHINESE.matcher(summary).find() ? chinese : english;
        var faults = new ArrayList<Fault>();
        int characters = length(summary.strip());
        if (characters < bounds.minCharacters() || characters > bounds.maxCharacters()) {
            faults.add(fault(
                    "通俗说明应为%s至%s字，现为%s字",
                    "is to have %s to %s characters and has %s",
                    bounds.minCharacters(),
                    bounds.maxCharacters(),
                    characters));
        }
        var sentences = sentences(summary);
        if (sentences.size() > bounds.maxSentences()) {
            faults.add(fault(
                    "通俗说明至多%s句，现为%s句", "has at most %s sentences, not %s", bounds.maxSentences(), sentences.size()));
        }
        for (int i = 0; i < sentences.size(); i++) {
            int length = length(sentences.get(i));
            if (length > bounds.maxSentenceCharacters()) {
                faults.add(fault(
                        "第%s句过长：%s字，至多%s字",
                        "sentence %s is too long: %s characters of at most %s",
                        i + 1,
                        length,
                        bounds.maxSentenceCharacters()));
            }
        }
        return faults;
    }

    static List<String> sentences(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Fault fault(String zh, String en, Object... arguments) {
        return Fault.at("/summary", Words.of(zh, en, arguments));
    }
}
