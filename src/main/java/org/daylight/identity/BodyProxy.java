package org.daylight.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A village lets the staff of another body (its township) act for it, on a stated basis, between two days. */
@Entity(name = "body_proxy")
@DynamicUpdate
public class BodyProxy extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "village_id")
    public UUID villageId;

    @Column(name = "serving_id")
    public UUID servingId;

    public String basis;

    @Column(name = "from_day")
    public LocalDate fromDay;

    @Column(name = "to_day")
    public LocalDate toDay;

    public static List<BodyProxy> inForce(LocalDate day) {
        return list("fromDay <= ?1 and (toDay is null or toDay >= ?1)", day);
    }
}
