package org.daylight.review;

/** Why somebody takes no part in a case (公务员法 Civil Servants Law, art. 76). */
public enum RecusalGround {
    /** 涉及本人利害关系. */
    OWN_INTEREST,
    /** 涉及亲属利害关系. */
    RELATIVES_INTEREST,
    /** 其他可能影响公正. */
    IMPARTIALITY
}
