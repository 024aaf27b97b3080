package org.daylight.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Rules that only the source can tell. Each takes one file's text and returns what it complains about. */
final class SourceRules {
    static final int MOST_LINES = 300;

    private static final Pattern BROAD =
            Pattern.compile("catch \\((?:final )?[^)]*\\b(?:Exception|RuntimeException|Throwable|Error)\\b[^)]*\\)");
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b|@Disabled\\b|Thread\\.sleep\\(|\\.printStackTrace\\(");
    private static final Pattern LITERALS = Pattern.compile(
            "Words\\.of\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*,\\s*\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern KEY = Pattern.compile("(?m)^    [\\w<>.,? ]+ (\\w+)\\(\\);");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|record|interface|enum|@interface) (\\w+)");

    private SourceRules() {}

    static List<String> broadCatches(String source) {
        return BROAD.matcher(source).results().map(MatchResult::group).toList();
    }

    static List<String> leftOvers(String source) {
        return LEFT_OVER.matcher(source).results().map(MatchResult::group).toList();
    }

    static List<String> length(String source) {
        long lines = source.lines().count();
        return lines > MOST_LINES ? List.of(lines + " lines") : List.of();
    }

    /** Sentences whose Chinese has no Chinese though there are words in the English, or whose English has some. */
    static List<String> languages(String source) {
        return LITERALS.matcher(source)
                .results()
                .filter(words -> HAN.matcher(words.group(2)).find()
                        || LATIN.matcher(words.group(2).replaceAll("%[^a-z]*[a-z]", ""))
                                        .find()
                                && !HAN.matcher(words.group(1)).find())
                .map(MatchResult::group)
                .toList();
    }

    /** Keys of a configuration mapping that nothing explains. */
    static List<String> unexplainedKeys(String source) {
        return source.contains("@ConfigMapping") ? undocumented(source, KEY) : List.of();
    }

    static List<String> unexplainedTypes(String source) {
        return undocumented(source, PUBLIC_TYPE);
    }

    // Only annotations stand between a declaration and its Javadoc.
    private static List<String> undocumented(String source, Pattern declaration) {
        List<String> found = new ArrayList<>();
        declaration.matcher(source).results().forEach(match -> {
            String before = source.substring(0, match.start()).stripTrailing();
            while (before.matches("(?s).*\\n\\s*@\\w+(\\((?:[^()]|\\([^()]*\\))*\\))?")) {
                before = before.replaceFirst("(?s)\\n\\s*@\\w+(\\((?:[^()]|\\([^()]*\\))*\\))?$", "")
                        .stripTrailing();
            }
            if (!before.endsWith("*/")) {
                found.add(match.group(1));
            }
        });
        return found;
    }
}
