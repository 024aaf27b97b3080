package org.daylight.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** How public acts are numbered for people. */
@ConfigMapping(prefix = "daylight.publication")
public interface PublicationSettings {

    /** Whose calendar year an index number says; {@code Asia/Shanghai}. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** The form of index numbers, see {@link IndexPattern}; organisation code, year and five digits. */
    @WithDefault(IndexPattern.FORM)
    String indexNumberPattern();

    /** JSON file with other forms for kinds of bodies and for single bodies, see {@link IndexRules}; none. */
    Optional<Path> indexNumberRules();
}
