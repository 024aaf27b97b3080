package org.daylight.kernel.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One line of the audit trail. The application may insert and read it; the database lets nobody change it. */
@Entity(name = "audit_event")
public class AuditEvent extends PanacheEntityBase {
    @Id
    public UUID id;

    public Instant at;
    public String actor;
    public String action;

    @Column(name = "subject_kind")
    public String subjectKind;

    @Column(name = "subject_id")
    public UUID subjectId;

    @Column(name = "body_id")
    public UUID bodyId;

    @Column(name = "from_state")
    public String fromState;

    @Column(name = "to_state")
    public String toState;

    public String detail;

    /** In whose place the actor did it; null in their own right. */
    @Column(name = "acting_for")
    public String actingFor;
}
