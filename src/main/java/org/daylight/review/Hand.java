package org.daylight.review;

import java.util.Collection;

/**
 * Who does something in a case, and whose place it is that they do it in. A substitute is both: what either may not, they may
 * not.
 *
 * @param standsFor null for who acts in their own right
 */
public record Hand(String by, String standsFor) {

    boolean isAnyOf(Collection<String> people) {
        return people.contains(by) || standsFor != null && people.contains(standsFor);
    }
}
