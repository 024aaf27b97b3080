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
 * summaries/CN.json}, which gives their reasons.
 *
 * @param lettersPerCharacter how many letters say as much as a Chinese character: with more than that for each it has, a
 *     text is counted as English
 */
public record SummaryRules(
        @JsonProperty(required = true) SummaryBounds chinese,
        @JsonProperty(required = true) SummaryBounds english,
        @JsonProperty(required = true) int lettersPerCharacter) {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]");

    /** What says something, other than marks and spaces. */
    private static final Pattern SAYING = Pattern.compile("[\\p{L}\\p{N}]");

    /** A full stop after one of these, or after a single letter, ends no sentence. */
    private static final String ABBREVIATION =
            "\\b(?:[A-Za-z]|No|Nos|[Aa]rts?|[Pp]aras?|[Ss]ec|pp?|ca|cf|vs|Mrs?|Ms|Dr|Co|Ltd|Inc)[.]";

    /** Between a sentence and the next: after its mark, not within 19559.87, 3.2 or “e.g. the second”. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[。！？!?…])(?![。！？!?…”’」』）)])"
            + "|(?<=[.])(?<!" + ABBREVIATION + ")\\s+"
            + "|(?<=[^0-9][.])(?=\\p{IsHan})"
            + "|\\R");

    /** The bounds that come with the program. */
    public static SummaryRules bundled() {
        var path = "summaries/CN.json";
        return RuleFiles.bundled()
                .read(path, SummaryRules.class)
                .orElseThrow(() -> new RuleFiles.Unusable(path, "it is not there"));
    }

    /** What is too short, too long or too much in it, and which sentence; all at {@code /summary}. */
    public List<Fault> check(String summary) {
        var bounds = isEnglish(summary) ? english : chinese;
        var faults = new ArrayList<Fault>();
        long said = count(SAYING, summary);
        if (said < bounds.minCharacters()) {
            faults.add(fault(
                    "通俗说明至少%s字，现为%s字，标点和空格不计",
                    "has at least %s characters, not %s; marks and spaces are not counted",
                    bounds.minCharacters(),
                    said));
        }
        most(
                bounds.maxCharacters(),
                length(summary.strip()),
                "通俗说明至多%s字，现为%s字",
                "has at most %s characters, not %s",
                faults);
        var sentences = sentences(summary);
        most(bounds.maxSentences(), sentences.size(), "通俗说明至多%s句，现为%s句", "has at most %s sentences, not %s", faults);
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

    private boolean isEnglish(String summary) {
        return count(LETTER, summary) > lettersPerCharacter * count(CHINESE, summary);
    }

    private static void most(int most, int stated, String zh, String en, List<Fault> faults) {
        if (stated > most) {
            faults.add(fault(zh, en, most, stated));
        }
    }

    static List<String> sentences(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> SAYING.matcher(sentence).find())
                .toList();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Fault fault(String zh, String en, Object... arguments) {
        return Fault.at("/summary", Words.of(zh, en, arguments));
    }
}
