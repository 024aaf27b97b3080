package org.daylight.disclosure.guide;

import org.daylight.kernel.text.Words;

/**
 * The parts of a guide. Duties, basis, procedure, discipline and results are those that the township rule (seed H) asks
 * for; time limits, materials, fees, contact and complaints are those of the standard catalogues.
 */
public enum Section {
    DUTY(true, Words.of("缺少工作职责", "says nothing of duties")),
    BASIS(true, Words.of("缺少办事依据", "says nothing of its basis")),
    PROCEDURE(true, Words.of("缺少办事程序", "says nothing of the procedure")),
    TIME_LIMIT(false, Words.of("缺少办理时限", "says nothing of time limits")),
    MATERIAL(false, Words.of("缺少申请材料", "says nothing of materials")),
    FEE(false, Words.of("缺少收费标准", "says nothing of fees")),
    DISCIPLINE(true, Words.of("缺少办事纪律", "says nothing of discipline")),
    RESULT(true, Words.of("缺少办事结果", "says nothing of results")),
    CONTACT(false, Words.of("缺少咨询方式", "says nothing of whom to ask")),
    COMPLAINT(false, Words.of("缺少监督投诉渠道", "says nothing of how to complain"));

    private final boolean required;
    private final Words missing;

    Section(boolean required, Words missing) {
        this.required = required;
        this.missing = missing;
    }

    boolean isRequired() {
        return required;
    }

    Words missing() {
        return missing;
    }
}
