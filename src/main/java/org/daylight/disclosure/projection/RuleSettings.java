package org.daylight.disclosure.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import org.daylight.kernel.time.RuleFiles;

/** Whose rules hold for what is suppressed, refused and removed. */
@ConfigMapping(prefix = "daylight.rules")
public interface RuleSettings {

    /** The region, whose file of rules comes before those of the regions around it: CN-33 before CN. */
    @WithDefault("CN")
    String region();

    /** A folder with files of the operator's own, in the place of those of the program; none by default. */
    Optional<Path> folder();

    /** Those of the operator, and those of the program where the operator has none. */
    static RuleFiles files(RuleSettings settings) {
        return settings.folder()
                .map(folder -> RuleFiles.in(folder).over(RuleFiles.bundled()))
                .orElseGet(RuleFiles::bundled);
    }
}
