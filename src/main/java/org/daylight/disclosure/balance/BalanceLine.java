package org.daylight.disclosure.balance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.daylight.publication.DisclosedRow;

/** A {@link BalanceRow} as it is stored. */
@Entity(name = "balance_line")
public class BalanceLine extends DisclosedRow<BalanceRow> {
    @Enumerated(EnumType.STRING)
    public Side side;

    @Column(name = "account_code")
    public String accountCode;

    public String name;
    public BigDecimal opening;
    public BigDecimal closing;
    public String currency;

    static BalanceLine of(BalanceRow row) {
        var line = new BalanceLine();
        line.side = row.side();
        line.accountCode = row.accountCode();
        line.name = row.name();
        line.opening = row.opening();
        line.closing = row.closing();
        line.currency = row.currency();
        return line;
    }

    @Override
    public BalanceRow row() {
        return new BalanceRow(side, accountCode, name, opening, closing, currency);
    }
}
