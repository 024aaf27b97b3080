package org.daylight.disclosure.expunction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.daylight.disclosure.Disclosure;
import org.daylight.identity.PublicBody;

/**
 * An order to expunge as staff see it; bodies by code.
 *
 * @param deciding the supervising body, whose head decides
 * @param seq the act that carried it out
 * @param reapplies after a restore: the act of the lost history that was done again
 * @param entry the same in the register of a restricted audience
 * @param version what a decision must be based on; travels as the ETag
 */
public record ExpunctionOrderView(
        UUID expunction,
        UUID disclosure,
        String indexNumber,
        String body,
        String deciding,
        ExpunctionGround ground,
        String citation,
        String reason,
        ExpunctionState state,
        String orderedBy,
        Instant orderedAt,
        String decidedBy,
        Instant decidedAt,
        String refusalReason,
        Long seq,
        Long reapplies,
        Long entry,
        @JsonIgnore int version) {

    static ExpunctionOrderView of(ExpunctionOrder order) {
        return new ExpunctionOrderView(
                order.id,
                order.disclosureId,
                Disclosure.<Disclosure>findById(order.disclosureId).indexNumber(),
                PublicBody.<PublicBody>findById(order.bodyId).code,
                PublicBody.<PublicBody>findById(order.decidingId).code,
                order.ground,
                order.citation,
                order.reason,
                order.state(),
                order.orderedBy,
                order.orderedAt,
                order.decidedBy(),
                order.decidedAt(),
                order.refusalReason(),
                order.seq(),
                order.reapplies(),
                order.entry(),
                order.version);
    }
}
