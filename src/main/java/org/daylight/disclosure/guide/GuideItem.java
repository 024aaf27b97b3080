package org.daylight.disclosure.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.daylight.publication.DisclosedRow;

/** A {@link GuideRow} as it is stored. */
@Entity(name = "guide_item")
public class GuideItem extends DisclosedRow<GuideRow> {
    @Enumerated(EnumType.STRING)
    public Section section;

    public Integer number;
    public String heading;
    public String text;
    public String post;
    public Integer days;
    public BigDecimal amount;
    public String currency;
    public String basis;

    static GuideItem of(GuideRow row) {
        var item = new GuideItem();
        item.section = row.section();
        item.number = row.number();
        item.heading = row.heading();
        item.text = row.text();
        item.post = row.post();
        item.days = row.days();
        item.amount = row.amount();
        item.currency = row.currency();
        item.basis = row.basis();
        return item;
    }

    @Override
    public GuideRow row() {
        return new GuideRow(section, number, heading, text, post, days, amount, currency, basis);
    }
}
