package org.daylight.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a staff member may be asked to do. The code is the role's name in tokens and in the contract. */
public enum Role {
    EDITOR(Reach.ORGANS),
    CONFIDENTIALITY_REVIEWER(Reach.ORGANS),
    APPROVER(Reach.ORGANS),
    REQUEST_OFFICER(Reach.ORGANS),
    DISCLOSURE_HEAD(Reach.ORGANS),
    REPORT_HANDLER(Reach.ORGANS),
    SUPERVISOR(Reach.EVERYTHING_BELOW),
    IDENTITY_CUSTODIAN(Reach.EVERYTHING_BELOW),
    AUDITOR(Reach.EVERYTHING_BELOW),
    ADMIN(Reach.EVERYTHING_BELOW),
    /** 成员: no staff, but one of the group that disclosures for a group are for, such as a village's collective. */
    MEMBER(Reach.ITSELF);

    /** How far down the tree a post of this role reaches. */
    enum Reach {
        /** Villages govern themselves: they are reached only by an explicit proxy. */
        ORGANS,
        /** Watching and administering reaches villages too. */
        EVERYTHING_BELOW,
        /** Nothing but the body, and what those that ended left to it. */
        ITSELF
    }

    final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
