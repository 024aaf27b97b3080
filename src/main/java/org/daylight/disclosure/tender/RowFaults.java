package org.daylight.disclosure.tender;

import java.util.ArrayList;
import java.util.List;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.text.Words;

/** What an event contradicts by itself: it lacks what its type needs, or says what only another type does. */
final class RowFaults {
    private static final int FEN_PLACES = 2;

    private final TenderRow row;
    private final List<Fault> faults = new ArrayList<>();

    RowFaults(TenderRow row) {
        this.row = row;
    }

    List<Fault> all() {
        changeOrder();
        evaluated();
        if ((row.meeting() == null) != (row.meetingOn() == null)) {
            faults.add(Fault.at("/meetingOn", Words.of("会议与日期须同时填写", "the meeting and its day go together")));
        }
        if (row.type().hasParty()) {
            needed("/party", row.party());
        }
        if (row.type() != EventType.ACCEPTANCE) {
            strange("/outcome", row.outcome());
        }
        if (row.hasMoney() && row.currency() == null) {
            faults.add(Fault.at("/currency", Words.of("有金额须有币种", "money needs a currency")));
        }
        printed();
        return faults;
    }

    private void changeOrder() {
        if (row.type() == EventType.CHANGE_ORDER) {
            needed("/ordinal", row.ordinal());
            needed("/date", row.date());
            needed("/oldValue", row.oldValue());
            needed("/newValue", row.newValue());
            needed("/reason", row.reason());
            needed("/signedBy", row.signedBy());
            strange("/amount", row.amount());
            strange("/printedAmount", row.printedAmount());
        } else {
            strange("/oldValue", row.oldValue());
            strange("/newValue", row.newValue());
            strange("/reason", row.reason());
            strange("/signedBy", row.signedBy());
            strange("/meeting", row.meeting());
            strange("/meetingOn", row.meetingOn());
        }
    }

    private void evaluated() {
        if (!row.type().isEvaluated()) {
            strange("/rank", row.rank());
            strange("/qualified", row.qualified());
            strange("/priceScore", row.priceScore());
            strange("/technicalScore", row.technicalScore());
            strange("/businessScore", row.businessScore());
            strange("/score", row.score());
        }
    }

    private void printed() {
        if (row.printedAmount() == null || row.type() == EventType.CHANGE_ORDER) {
            return;
        }
        if (row.amount() != null || row.printedAmount().stripTrailingZeros().scale() <= FEN_PLACES) {
            faults.add(Fault.at(
                    "/printedAmount",
                    Words.of("只用于不能精确到分的金额，其他的写作金额", "is for what is finer than a fen; anything else is an amount")));
        }
    }

    private void needed(String pointer, Object value) {
        if (value == null) {
            faults.add(Fault.at(pointer, Words.of("此类事件须有此项", "is needed of such an event")));
        }
    }

    private void strange(String pointer, Object value) {
        if (value != null) {
            faults.add(Fault.at(pointer, Words.of("此类事件没有此项", "such an event has no such thing")));
        }
    }
}
