package org.daylight.launch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.daylight.publication.IndexPattern;
import org.daylight.publication.IndexRules;
import org.eclipse.microprofile.config.Config;

/** Every index number can be told from every other: one that was given out cannot be taken back. */
final class IndexNumberCheck implements StartupCheck {
    private static final String PATTERN = "daylight.publication.index-number-pattern";
    private static final String RULES = "daylight.publication.index-number-rules";
    private static final String USUAL = "{body}/{year}-{number:5}";

    @Override
    public void check(Config config) {
        var rules = config.getOptionalValue(RULES, Path.class);
        try {
            IndexRules.of(config.getOptionalValue(PATTERN, String.class).orElse(USUAL), rules);
        } catch (IndexPattern.Unusable e) {
            throw new StartupRefusal(
                    "%1$s 不是索引号格式：由 {body}、{year}、{family} 及其间的字符组成，末尾为非数字字符和 {number:5}，如 %2$s。",
                    "%1$s is no pattern of index numbers: {body}, {year} and {family} with signs between them, at the end"
                            + " a sign that is no digit and {number:5}, such as %2$s.",
                    e.text(),
                    USUAL);
        } catch (UncheckedIOException e) {
            throw new StartupRefusal(
                    "DAYLIGHT_PUBLICATION_INDEX_NUMBER_RULES 所指的 %1$s 无法使用（%2$s）。",
                    "DAYLIGHT_PUBLICATION_INDEX_NUMBER_RULES names %1$s, which cannot be used (%2$s).",
                    rules.orElseThrow(),
                    String.valueOf(e.getCause().getMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
    }
}
