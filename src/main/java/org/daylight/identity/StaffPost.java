package org.daylight.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A person holds a role for a body, from one day to another (both included). */
@Entity(name = "staff_post")
@DynamicUpdate
public class StaffPost extends PanacheEntityBase {
    @Id
    public UUID id;

    public String subject;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Column(name = "body_id")
    public UUID bodyId;

    @Column(name = "from_day")
    public LocalDate fromDay;

    @Column(name = "to_day")
    public LocalDate toDay;

    /** Came with the sample data; a production start refuses to run beside one. */
    public boolean demo;

    public static List<StaffPost> heldBy(String subject, LocalDate day) {
        return list("subject = ?1 and fromDay <= ?2 and (toDay is null or toDay >= ?2)", subject, day);
    }
}
