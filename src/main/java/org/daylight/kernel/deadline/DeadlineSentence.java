package org.daylight.kernel.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daylight.kernel.text.Words;

/** Tells a deadline in one sentence: event, term, what was left out, what was counted in, the day. */
final class DeadlineSentence {
    private final Deadline deadline;

    DeadlineSentence(Deadline deadline) {
        this.deadline = deadline;
    }

    Words words() {
        List<Words> parts = new ArrayList<>();
        parts.add(DateWords.fill(
                "%s%s，%s",
                "%s on %s: %s",
                deadline.rule().anchor().event(),
                DateWords.same(deadline.anchor()),
                deadline.rule().term().words()));
        add(parts, leftOut(), "，不计入%s", ", leaving out %s");
        add(parts, days(Step.Kind.MAKE_UP), "，计入调休上班日%s", ", with make-up work on %s counted");
        add(parts, moves(), "，%s", ", %s");
        parts.add(end());
        add(parts, of(Step.Kind.PROVISIONAL).map(Step::reason).toList(), "，暂定（%s）", ", provisionally (%s)");
        parts.add(Words.of("。", "."));
        return parts.stream().reduce(Words.of("", ""), (left, right) -> DateWords.fill("%s%s", "%s%s", left, right));
    }

    /** All weekends together, each holiday by name. */
    private List<Words> leftOut() {
        List<Words> items = new ArrayList<>();
        int weekendDays = of(Step.Kind.WEEKEND).mapToInt(Step::days).sum();
        if (weekendDays > 0) {
            items.add(DateWords.fill("周末%s", "weekends (%s)", DateWords.days(weekendDays)));
        }
        of(Step.Kind.HOLIDAY)
                .map(step -> DateWords.fill(
                        "%s%s（%s）",
                        "%s %s (%s)",
                        step.reason(),
                        DateWords.span(step.from(), step.to()),
                        DateWords.days(step.days())))
                .forEach(items::add);
        return items;
    }

    private List<Words> days(Step.Kind kind) {
        return of(kind).map(step -> DateWords.same(step.from())).toList();
    }

    private List<Words> moves() {
        return of(Step.Kind.ROLLED)
                .map(step -> DateWords.fill(
                        "%s（%s）改为%s",
                        "%s (%s) moved to %s", DateWords.same(step.from()), step.reason(), DateWords.same(step.to())))
                .toList();
    }

    private Words end() {
        if (deadline.due() == null) {
            return Words.of("，无截止日期", "; nothing falls due");
        }
        Words day = DateWords.day(deadline.due());
        Words hour = DateWords.same(deadline.rule().cutoffHour());
        return deadline.rule().cutoffHour() == 24
                ? DateWords.fill("，截止%s24:00", "; due by the end of %s", day)
                : DateWords.fill("，截止%s%s:00", "; due by %2$s:00 on %1$s", day, hour);
    }

    private Stream<Step> of(Step.Kind kind) {
        return deadline.steps().stream().filter(step -> step.kind() == kind);
    }

    private static void add(List<Words> parts, List<Words> items, String zh, String en) {
        if (!items.isEmpty()) {
            parts.add(DateWords.fill(zh, en, DateWords.list(items)));
        }
    }
}
