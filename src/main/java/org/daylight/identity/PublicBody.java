package org.daylight.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;

/** The lasting identity of a public body. Its code is its organisation code, never given to another. */
@Entity(name = "public_body")
public class PublicBody extends PanacheEntityBase {
    @Id
    public UUID id;

    public String code;

    public static Optional<PublicBody> coded(String code) {
        return find("code", code).firstResultOptional();
    }
}
