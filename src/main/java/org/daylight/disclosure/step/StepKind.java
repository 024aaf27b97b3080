package org.daylight.disclosure.step;

import org.daylight.kernel.text.Words;

/** What happened to a matter while it runs. */
public enum StepKind {
    ACCEPTED(Words.of("受理", "Accepted")),
    SURVEYED(Words.of("调查", "Surveyed")),
    ASSESSED(Words.of("评估", "Assessed")),
    OPINIONS_GATHERED(Words.of("征求意见", "Opinions gathered")),
    HEARING_HELD(Words.of("听证", "Hearing held")),
    MEETING_DECIDED(Words.of("集体研究决定", "Decided by a meeting")),
    SUBMITTED(Words.of("报送审批", "Sent for approval")),
    APPROVED(Words.of("批准", "Approved")),
    REFUSED(Words.of("不予批准", "Refused")),
    SIGNED(Words.of("签订协议或者合同", "Agreement or contract signed")),
    CARRIED_OUT(Words.of("实施", "Carried out")),
    CHECKED(Words.of("检查验收", "Checked")),
    OTHER(Words.of("其他", "Other")),
    /** Says of an earlier step that it was wrong, and why. */
    STRIKING(Words.of("更正：此前所记有误", "Correction: an earlier step was wrong"));

    final Words words;

    StepKind(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
