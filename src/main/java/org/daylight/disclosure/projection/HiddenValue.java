package org.daylight.disclosure.projection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.daylight.publication.Narrower.Audience;

/** A member of a row that the public form lacks. The reader's role cannot see this table. */
@Entity(name = "hidden_value")
public class HiddenValue extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "row_id")
    public UUID rowId;

    @Column(name = "disclosure_id")
    public UUID disclosureId;

    /** The edition that brought the row. */
    @Column(name = "edition_id")
    public UUID editionId;

    /** The member's name in the contract. */
    public String field;

    /** Its value as JSON. */
    public String value;

    @Enumerated(EnumType.STRING)
    public Audience audience;

    /** Code of the rule that suppresses it; null when it is of a narrower audience by itself. */
    public String rule;
}
