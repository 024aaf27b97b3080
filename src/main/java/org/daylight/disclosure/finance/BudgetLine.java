package org.daylight.disclosure.finance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.daylight.publication.DisclosedRow;

/** A {@link FinanceRow} as it is stored. */
@Entity(name = "budget_line")
public class BudgetLine extends DisclosedRow<FinanceRow> {
    @Enumerated(EnumType.STRING)
    public Direction direction;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    @Column(name = "fiscal_year")
    public Integer fiscalYear;

    @Column(name = "functional_code")
    public String functionalCode;

    @Column(name = "economic_code")
    public String economicCode;

    @Column(name = "departmental_code")
    public String departmentalCode;

    public String name;

    @Column(name = "fund_source")
    public String fundSource;

    public String programme;
    public BigDecimal amount;
    public String currency;

    static BudgetLine of(FinanceRow row) {
        var line = new BudgetLine();
        line.direction = row.direction();
        line.phase = row.phase();
        line.fiscalYear = row.fiscalYear();
        line.functionalCode = row.functionalCode();
        line.economicCode = row.economicCode();
        line.departmentalCode = row.departmentalCode();
        line.name = row.name();
        line.fundSource = row.fundSource();
        line.programme = row.programme();
        line.amount = row.amount();
        line.currency = row.currency();
        return line;
    }

    @Override
    public FinanceRow row() {
        return new FinanceRow(
                direction,
                phase,
                fiscalYear,
                functionalCode,
                economicCode,
                departmentalCode,
                name,
                fundSource,
                programme,
                amount,
                currency);
    }
}
