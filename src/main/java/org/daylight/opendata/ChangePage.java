package org.daylight.opendata;

import java.util.List;

/**
 * Some public acts in the order of their numbers.
 *
 * @param next where to go on; absent when {@code seq} is reached, until something more happens
 * @param seq the newest number there was
 */
public record ChangePage(List<ChangeView> items, String next, long seq) {

    /** The first {@code limit} of {@code acts}; one more tells that there is a next page. */
    public static ChangePage of(List<ChangeView> acts, int limit, long seq) {
        if (acts.size() <= limit) {
            return new ChangePage(acts, null, seq);
        }
        var items = acts.subList(0, limit);
        return new ChangePage(
                items, "/api/v1/changes?after=" + items.get(limit - 1).seq() + "&limit=" + limit, seq);
    }
}
