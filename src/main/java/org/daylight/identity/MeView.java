package org.daylight.identity;

import java.util.List;

/** Who is signed in, with the posts held today whose role is in the token. */
public record MeView(String subject, List<HeldPost> posts) {

    /** A role for a body; {@code standsFor} whose place it is, absent when it is one's own. */
    public record HeldPost(Role role, String standsFor, Body body) {}

    /** A body by code and its name now. */
    public record Body(String code, String name) {}
}
