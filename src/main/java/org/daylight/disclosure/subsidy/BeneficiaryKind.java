package org.daylight.disclosure.subsidy;

/** Whom the law protects in particular. It is told to nobody outside of the body. */
public enum BeneficiaryKind {
    /** 未成年人. */
    MINOR,
    /** 孤儿、事实无人抚养儿童、困境儿童. */
    CHILD_IN_DIFFICULTY,
    /** 精神障碍患者. */
    MENTALLY_ILL,
    /** 家庭暴力、侵害案件的受害人. */
    VICTIM
}
