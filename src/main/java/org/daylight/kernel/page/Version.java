package org.daylight.kernel.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** The version of something that staff edit, as its entity tag carries it: nobody overwrites what they have not seen. */
public final class Version {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(-gzip)?\"");

    private Version() {}

    /**
     * The version that {@code If-Match} names.
     *
     * @throws Refusal 428 if the header is absent; 400 if it is {@code *}, a list, weak, or no tag of ours
     */
    public static long required(String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(ProblemType.PRECONDITION_REQUIRED);
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Refusal.parameter(
                    "If-Match", Words.of("应为读取时收到的一个 ETag", "must be the one ETag that came with what you read"));
        }
        return Long.parseLong(matcher.group(1));
    }

    /**
     * Lets an update pass that is based on the current version.
     *
     * @throws Refusal 412 if someone else was faster
     */
    public static void check(long wanted, long current) {
        if (wanted != current) {
            throw Refusal.of(ProblemType.STALE);
        }
    }
}
