package org.daylight.disclosure.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.kernel.time.Calendars;
import org.daylight.kernel.time.RuleFiles;

/** The channels of a region: those of {@code channels/CN-33.json} before those of the country. */
final class Channels {
    private final Map<String, Channel> byCode;

    private Channels(Map<String, Channel> byCode) {
        this.byCode = byCode;
    }

    private record RuleSet(@JsonProperty(required = true) List<Channel> channels) {}

    /**
     * The channels of a region.
     *
     * @throws RuleFiles.Unusable when a file cannot be read
     */
    static Channels load(RuleFiles files, String region) {
        var byCode = new LinkedHashMap<String, Channel>();
        for (Optional<String> code = Optional.of(region); code.isPresent(); code = code.flatMap(Calendars::parentOf)) {
            files.read("channels/" + code.get() + ".json", RuleSet.class)
                    .ifPresent(set -> set.channels().forEach(channel -> byCode.putIfAbsent(channel.code(), channel)));
        }
        return new Channels(byCode);
    }

    Optional<Channel> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Set<String> codes() {
        return byCode.keySet();
    }
}
