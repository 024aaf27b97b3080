package org.daylight.publication;

import java.util.HashMap;
import java.util.Map;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;

/**
 * What attackers on expunctions aim at, besides the {@link Target}: {@code :order} is open, on disclosure {@code :d} with the
 * publication {@code :live}; {@code :gone} is expunged.
 */
final class OrderTarget {
    private static Map<String, String> things;

    private OrderTarget() {}

    static synchronized Map<String, String> things() {
        if (things == null) {
            things = build();
        }
        return things;
    }

    private static Map<String, String> build() {
        var built = new HashMap<>(Target.things());
        var desk = Desk.open();
        var disclosure = desk.published(Desk.rows("A", "B"));
        built.put("d", disclosure);
        built.put("order", Expunging.ordered(desk.approver, disclosure).path("expunction"));
        built.put("live", Long.toString(Desk.seqOf(disclosure)));
        var gone = desk.published(Desk.rows("A"));
        Expunging.expunged(desk, gone);
        built.put("gone", gone);
        return built;
    }
}
