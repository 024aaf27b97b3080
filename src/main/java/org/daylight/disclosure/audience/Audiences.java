package org.daylight.disclosure.audience;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.daylight.identity.PublicBodyState;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.RuleSettings;
import org.daylight.publication.PublicationSettings;

/** Decides for whom a disclosure may be: what the law makes public is for everyone. */
@ApplicationScoped
public class Audiences {
    private final AudienceRules rules;
    private final Clock clock;
    private final ZoneId zone;

    Audiences(RuleSettings settings, PublicationSettings publication, Clock clock) {
        this.rules = AudienceRules.load(settings.files(), settings.region());
        this.clock = clock;
        this.zone = publication.zone();
    }

    /** The audience of a new disclosure; 422 unless it says which group when it is for one, and only then. */
    public Audience chosen(Audience wanted, String group) {
        var audience = wanted == null ? Audience.PUBLIC : wanted;
        if ((audience == Audience.GROUP) != (group != null)) {
            throw refusal(
                    "/group",
                    Words.of(
                            "面向特定群体公开时须写明群体，否则不得填写",
                            "says which group when the audience is group, and is absent otherwise"));
        }
        return audience;
    }

    /** The audience of a copy; 422 unless it is wider than that of the original. */
    public Audience wider(Audience wanted, Audience original) {
        var audience = wanted == null ? Audience.PUBLIC : wanted;
        if (!audience.isWiderThan(original)) {
            throw refusal(
                    "/audience",
                    Words.of(
                            "须比原公开对象更广；已经公开的不能收窄，只能撤回或依法删除",
                            "is to be wider than the original's: what was disclosed is not narrowed, only withdrawn or expunged"));
        }
        return audience;
    }

    /**
     * 422 when a rule wants such content to be disclosed more widely.
     *
     * @param pointer what of the request is at fault
     */
    public void check(String pointer, Audience audience, String family, UUID body, JsonNode content) {
        var kind = PublicBodyState.currentOf(body).orElseThrow().kind;
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var faults = rules.against(audience, family, kind, content, today).stream()
                .map(rule -> Fault.at(pointer, words(rule)))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_CONTENT, faults);
        }
    }

    private static Words words(AudienceRule rule) {
        var basis = rule.citation().title();
        return new Words(
                "公开对象只能是 %s：%s".formatted(String.join(", ", rule.allowed()), basis.zh()),
                "may be for %s only: %s".formatted(String.join(", ", rule.allowed()), basis.en()));
    }

    private static Refusal refusal(String pointer, Words words) {
        return new Refusal(ProblemType.INVALID_CONTENT, List.of(Fault.at(pointer, words)));
    }
}
