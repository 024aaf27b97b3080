package org.daylight.disclosure.tender;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Each of the costs that stand side by side: where a document states it, and what its events make of it. */
enum Cost {
    PLANNED(TenderCosts::planned, events -> events.sum(EventType.PLANNING)),
    CEILING(TenderCosts::ceiling, events -> events.sum(EventType.TENDER)),
    AWARDED(TenderCosts::awarded, events -> events.sum(EventType.AWARD)),
    CONTRACTED(TenderCosts::contracted, events -> events.sum(EventType.CONTRACT)),
    CURRENT(TenderCosts::current, Events::currentValue),
    SETTLED(TenderCosts::settled, events -> events.sum(EventType.ACCEPTANCE)),
    PAID(TenderCosts::paid, events -> events.sum(EventType.PAYMENT));

    private final Function<TenderCosts, BigDecimal> stated;
    private final Function<Events, Optional<BigDecimal>> computed;

    Cost(Function<TenderCosts, BigDecimal> stated, Function<Events, Optional<BigDecimal>> computed) {
        this.stated = stated;
        this.computed = computed;
    }

    BigDecimal stated(TenderCosts costs) {
        return stated.apply(costs);
    }

    Optional<BigDecimal> computed(Events events) {
        return computed.apply(events);
    }

    String pointer() {
        return "/content/costs/" + name().toLowerCase(Locale.ROOT);
    }
}
