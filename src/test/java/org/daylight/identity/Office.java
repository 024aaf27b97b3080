package org.daylight.identity;

import static org.daylight.kernel.persistence.TestDatabase.superuserUrl;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A public body of a test's own with people in its posts, written behind the sequence's back: it was there from the
 * founding on. Phrases: {@code Office.department()}, {@code office.editor()}.
 */
public final class Office {
    private static final AtomicInteger COUNT = new AtomicInteger();

    public final String code;
    public final String name;
    private final UUID id = UUID.randomUUID();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    private Office(BodyKind kind, Office parent) {
        code = "T" + ProcessHandle.current().pid() + "-" + System.identityHashCode(Office.class) + "-"
                + COUNT.incrementAndGet();
        name = "测试机构 " + code;
        write(kind, parent);
    }

    public static Office county() {
        return new Office(BodyKind.COUNTY, null);
    }

    public static Office department() {
        return county().below(BodyKind.DEPARTMENT);
    }

    public Office below(BodyKind kind) {
        return new Office(kind, this);
    }

    public String editor() {
        return token(Role.EDITOR);
    }

    public String reviewer() {
        return token(Role.CONFIDENTIALITY_REVIEWER);
    }

    public String approver() {
        return token(Role.APPROVER);
    }

    /** The subject that {@link #token} gives the role to. */
    public String subject(Role role) {
        return role.code() + "@" + code;
    }

    /** A token of a person who holds this role for this body and no other. */
    public String token(Role role) {
        return tokens.computeIfAbsent(role, absent -> {
            give(subject(role), role);
            return TestIssuer.token(subject(role), role.code());
        });
    }

    /** Gives {@code subject} a post at this body. */
    public void give(String subject, Role role) {
        run(
                """
                insert into staff_post (id, subject, role, body_id, from_day)
                values (?, ?, ?, ?, date '2026-01-01') on conflict do nothing""",
                UUID.randomUUID(),
                subject,
                role.name(),
                id);
    }

    private void write(BodyKind kind, Office parent) {
        run("insert into public_body (id, code) values (?, ?)", id, code);
        run(
                """
                insert into public_body_state
                    (id, body_id, name, kind, parent_id, supervising_id, status, seq_from)
                values (?, ?, ?, ?, ?, ?, 'ACTIVE', 0)""",
                UUID.randomUUID(),
                id,
                name,
                kind.name(),
                parent == null ? null : parent.id,
                parent == null ? null : parent.id);
    }

    private static void run(String sql, Object... arguments) {
        try (Connection connection = DriverManager.getConnection(superuserUrl("daylight"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.createStatement().execute("set session_replication_role = replica");
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
