package org.daylight.identity;

import io.restassured.response.Response;
import java.util.Map;
import org.daylight.disclosure.posting.PostingSteps;

/** The {@link Attempts} at records of postings. */
final class PostingAttempts {
    private PostingAttempts() {}

    static void addTo(Map<String, Attempts.Fixture> all) {
        all.put("recordPosting", (attempt, office, hand) -> attempt.at("disclosure", Attempts.published(office))
                .sending(PostingSteps.AT_THE_BOARD));
        all.put("getStaffPosting", (attempt, office, hand) -> Attempts.on(attempt, posted(office), "posting"));
        all.put("correctPosting", (attempt, office, hand) -> Attempts.on(attempt, posted(office), "posting")
                .sending("{\"reason\": \"日期有误\", \"posting\": %s}".formatted(PostingSteps.AT_THE_BOARD)));
        all.put("strikePosting", (attempt, office, hand) -> Attempts.on(attempt, posted(office), "posting")
                .sending("{\"reason\": \"并未张贴\"}"));
    }

    private static Response posted(Office office) {
        return PostingSteps.recorded(office.editor(), Attempts.published(office));
    }
}
