package org.daylight.disclosure.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daylight.identity.BodyKind;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.RuleSettings;

/** What is suppressed in this portal. Made at the start, so that unusable rules are known at once. */
@ApplicationScoped
@Startup
public class Suppressions {
    private final SuppressionRules rules;

    Suppressions(RuleSettings settings) {
        this.rules = SuppressionRules.load(settings.files(), settings.region());
    }

    /**
     * A rule as the public reads it, in the header of what it suppressed.
     *
     * @param rows how many
     * @param reason absent like the citation when the portal has the rule no more
     * @param citation what it rests on
     * @param url where to read that; null when there is no public address
     */
    public record Stated(String field, String rule, long rows, Words reason, Words citation, URI url) {}

    /** For each row, in their order, the rule that suppresses a member; none for most. */
    public List<Map<String, String>> of(
            String family, BodyKind kind, LocalDate day, JsonNode content, List<? extends JsonNode> rows) {
        return new Suppression(rules.of(family, kind, day), content).of(rows);
    }

    /** How a suppression is told. A rule that is no longer there is named by its code alone. */
    public Stated stated(String family, String field, String code, long rows) {
        return rules.all().stream()
                .filter(rule -> rule.code().equals(code) && rule.family().equals(family) && !rule.neverHolds())
                .findFirst()
                .map(rule -> new Stated(
                        field,
                        code,
                        rows,
                        rule.reason(),
                        rule.citation().title(),
                        rule.citation().url()))
                .orElseGet(() -> new Stated(field, code, rows, null, null, null));
    }
}
