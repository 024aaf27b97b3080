package org.daylight.disclosure.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/** What a record of a posting contradicts. Pointers start at the record. */
final class PostingFaults {
    private PostingFaults() {}

    /**
     * Everything that is wrong with it.
     *
     * @param isPublic whether the edition it names is or was public
     */
    static List<Fault> of(PostingDraft draft, Channels channels, boolean isPublic, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (!isPublic) {
            faults.add(Fault.at("/edition", Words.of("没有公开过这个版本", "is no edition that was ever public")));
        }
        if (channels.find(draft.channel()).isEmpty()) {
            faults.add(Fault.at(
                    "/channel", Words.of("应为其中之一：%s", "must be one of: %s", String.join(", ", channels.codes()))));
        }
        if (draft.postedOn().isAfter(today)) {
            faults.add(Fault.at("/postedOn", Words.of("不能是将来的日期", "must not lie in the future")));
        }
        if (draft.until() != null && draft.until().isBefore(draft.postedOn())) {
            faults.add(Fault.at("/until", Words.of("不得早于张贴日期", "must not be before the day of posting")));
        }
        return faults;
    }
}
