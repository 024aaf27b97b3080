package org.daylight.disclosure;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Prose;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Family;

/**
 * 空表说明: that there is nothing to disclose, and why. A table without data is published empty, with an explanation
 * (DOMAIN.md §2).
 */
public record NilStatement(@NotNull @Prose(max = 500) String reason) {

    /** Null for none. */
    static NilStatement of(String reason) {
        return reason == null ? null : new NilStatement(reason);
    }

    /** Null for none. */
    static String reason(NilStatement nil) {
        return nil == null ? null : nil.reason;
    }

    /** An edition has rows, or says why it has none; where that can be said. */
    static List<Fault> faults(Family<?, ?> family, Edition edition, int rows) {
        var stated = edition.nilReason != null;
        if (stated && !family.mayBeNil()) {
            return List.of(Fault.at("/nil", Words.of("此类别没有空表", "a disclosure of this family is never empty")));
        }
        if (stated && rows > 0) {
            return List.of(Fault.at("/nil", Words.of("有 %d 行，不是空表", "there are %d rows, so it is not empty", rows)));
        }
        if (stated || rows > 0) {
            return List.of();
        }
        return List.of(Fault.at(
                "/rows",
                family.mayBeNil()
                        ? Words.of(
                                "没有任何一行；确无可公开的，请作空表说明（nil）",
                                "there is not a single row; if there is nothing to disclose, say so in nil")
                        : Words.of("没有任何一行", "there is not a single row")));
    }
}
