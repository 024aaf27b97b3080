package org.daylight.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daylight.contract.Operation;
import org.daylight.identity.Caller.Promise;

/** Everyone who may try an operation about something of one body: all roles and none, from near and far. */
final class Callers {
    private final Office above = Office.county();
    final Office own = above.below(BodyKind.DEPARTMENT);
    private final Office other = above.below(BodyKind.DEPARTMENT);
    private final Office below = own.below(BodyKind.PUBLIC_SERVICE);

    Callers() {
        for (var role : Role.values()) {
            own.give(postAlone(role), role);
            own.give(noRole(own), role);
            other.give(noRole(other), role);
        }
    }

    /** The cells of one operation; those that succeed come first, in the order of the contract's roles. */
    List<Caller> of(Operation operation) {
        var callers = new ArrayList<Caller>();
        for (var role : Role.values()) {
            if (!operation.open() && isFor(operation, role)) {
                callers.addAll(withTheRole(operation, role));
            } else {
                var promise = operation.open() ? Promise.SUCCESS : Promise.FORBIDDEN;
                callers.add(new Caller(role + " at the own body", role, own.token(role), promise));
                callers.add(new Caller(role + " at another body", role, other.token(role), promise));
            }
        }
        callers.addAll(withoutARole(operation));
        callers.addAll(withoutAGoodToken(operation));
        callers.sort((one, two) -> Boolean.compare(two.succeeds(), one.succeeds()));
        return callers;
    }

    private static boolean isFor(Operation operation, Role role) {
        return operation.open()
                || operation.roles().contains("staff")
                || role != null && operation.roles().contains(role.code());
    }

    private List<Caller> withTheRole(Operation operation, Role role) {
        if ("audience".equals(operation.scope())) {
            return inTheAudience(role);
        }
        var elsewhere = "body".equals(operation.scope()) ? Promise.OTHER_BODY : Promise.SUCCESS;
        // A post gives nothing that the token does not name.
        var unnamed = "body".equals(operation.scope()) ? Promise.FORBIDDEN : Promise.SUCCESS;
        return List.of(
                new Caller(role + " at the own body", role, own.token(role), Promise.SUCCESS),
                new Caller(role + " at another body", role, other.token(role), elsewhere),
                new Caller(role + " at the body above", role, above.token(role), Promise.SUCCESS),
                new Caller(role + " at a body below", role, below.token(role), elsewhere),
                new Caller(role + " by token alone", role, TestIssuer.token("of-no-body", role.code()), elsewhere),
                new Caller(role + " by post alone", role, TestIssuer.token(postAlone(role)), unnamed));
    }

    /** A post above counts only for who works for the body or supervises it. */
    private List<Caller> inTheAudience(Role role) {
        var fromAbove = Set.of(Role.EDITOR, Role.CONFIDENTIALITY_REVIEWER, Role.APPROVER, Role.SUPERVISOR);
        return List.of(
                new Caller(role + " at the own body", role, own.token(role), Promise.SUCCESS),
                new Caller(role + " at another body", role, other.token(role), Promise.OTHER_BODY),
                new Caller(
                        role + " at the body above",
                        role,
                        above.token(role),
                        fromAbove.contains(role) ? Promise.SUCCESS : Promise.OTHER_BODY),
                new Caller(role + " at a body below", role, below.token(role), Promise.OTHER_BODY),
                new Caller(
                        role + " by token alone",
                        role,
                        TestIssuer.token("of-no-body", role.code()),
                        Promise.OTHER_BODY),
                new Caller(role + " by post alone", role, TestIssuer.token(postAlone(role)), Promise.OTHER_BODY));
    }

    /** They hold every post at the body, and their token names no role. */
    private List<Caller> withoutARole(Operation operation) {
        var promise = "audience".equals(operation.scope())
                ? Promise.OTHER_BODY
                : isFor(operation, null) ? Promise.SUCCESS : Promise.FORBIDDEN;
        return List.of(
                new Caller("without a role at the own body", null, TestIssuer.token(noRole(own)), promise),
                new Caller("without a role at another body", null, TestIssuer.token(noRole(other)), promise));
    }

    /** But for the token, each of them would succeed. */
    private List<Caller> withoutAGoodToken(Operation operation) {
        var role = Role.of(operation.roles().get(0)).orElse(Role.EDITOR);
        own.token(role);
        var promise = operation.open() ? Promise.SUCCESS : Promise.NOT_SIGNED_IN;
        return List.of(
                new Caller("anonymous", role, null, promise),
                new Caller("signed by a stranger", role, good(role).signByStranger(), promise),
                new Caller("expired", role, good(role).expires(Instant.EPOCH).sign(), promise),
                new Caller("for others", role, good(role).claim("aud", "other").sign(), promise),
                new Caller("garbage", role, "garbage", promise));
    }

    private String postAlone(Role role) {
        return own.subject(role) + "-post-alone";
    }

    private static String noRole(Office office) {
        return "no-role@" + office.code;
    }

    private TestToken good(Role role) {
        return TestIssuer.bend(own.subject(role), role.code());
    }
}
