package org.daylight.identity;

/** The names of {@link Role}s as annotations need them: {@link Role#code} written out. */
public final class RoleNames {
    public static final String EDITOR = "editor";
    public static final String CONFIDENTIALITY_REVIEWER = "confidentiality-reviewer";
    public static final String APPROVER = "approver";
    public static final String DISCLOSURE_HEAD = "disclosure-head";
    public static final String SUPERVISOR = "supervisor";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private RoleNames() {}
}
