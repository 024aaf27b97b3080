package org.daylight.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rows of a list of households, some of whom are not named in public. */
public final class Households {
    private Households() {}

    public static ObjectNode household(String code, String name, int amount) {
        return Desk.row("A", amount)
                .put("granularity", "household")
                .put("beneficiaryCode", code)
                .put("beneficiaryName", name)
                .put("beneficiaryCount", 1);
    }

    /** Three who are named, one who is paid little, one child; two signed. */
    public static ArrayNode households(String word) {
        return Desk.rows()
                .add(household("H1", word + "一", 2000).put("signOffSheet", word + "页1"))
                .add(household("H2", word + "二", 2000).put("signOffSheet", word + "页1"))
                .add(household("H3", word + "三", 2000))
                .add(household("H4", word + "四", 60))
                .add(household("H5", word + "五", 2000).put("beneficiaryKind", "minor"));
    }

    public static ArrayNode first(ArrayNode rows, int count) {
        var some = Desk.rows();
        for (int i = 0; i < count; i++) {
            some.add(rows.get(i));
        }
        return some;
    }
}
