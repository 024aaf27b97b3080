package org.daylight.identity;

import java.time.LocalDate;
import java.util.UUID;

/** A village's proxy as administrators see it; bodies by code. */
public record ProxyView(UUID proxy, String village, String serving, String basis, LocalDate fromDay, LocalDate toDay) {

    static ProxyView of(BodyProxy proxy) {
        return new ProxyView(
                proxy.id,
                PublicBody.<PublicBody>findById(proxy.villageId).code,
                PublicBody.<PublicBody>findById(proxy.servingId).code,
                proxy.basis,
                proxy.fromDay,
                proxy.toDay);
    }
}
