package org.daylight.disclosure.land;

/**
 * Which step of taking collective land a disclosure is about (Land Administration Law, art. 47): 预公告, 现状调查, 补偿安置方案,
 * 听证, 批复, 征收公告, 补偿兑付; or a homestead approval 宅基地.
 */
public enum Stage {
    PRE_ANNOUNCEMENT,
    SURVEY,
    PLAN,
    HEARING,
    APPROVAL,
    ANNOUNCEMENT,
    PAYMENT,
    HOMESTEAD
}
