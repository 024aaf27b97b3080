package org.daylight.disclosure.subsidy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daylight.publication.DisclosedRow;

/** A {@link SubsidyRow} as it is stored. */
@Entity(name = "subsidy_payment")
public class SubsidyPayment extends DisclosedRow<SubsidyRow> {
    @Enumerated(EnumType.STRING)
    public Granularity granularity;

    @Column(name = "area_code")
    public String areaCode;

    @Column(name = "area_name")
    public String areaName;

    @Column(name = "beneficiary_code")
    public String beneficiaryCode;

    @Column(name = "beneficiary_name")
    public String beneficiaryName;

    @Column(name = "beneficiary_count")
    public Integer beneficiaryCount;

    public BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    public QuantityUnit unit;

    public BigDecimal rate;
    public BigDecimal amount;
    public String currency;

    @Column(name = "paid_on")
    public LocalDate paidOn;

    public String batch;

    @Column(name = "beneficiary_name_suppressed")
    public String beneficiaryNameSuppressed;

    static SubsidyPayment of(SubsidyRow row) {
        var payment = new SubsidyPayment();
        payment.granularity = row.granularity();
        payment.areaCode = row.areaCode();
        payment.areaName = row.areaName();
        payment.beneficiaryCode = row.beneficiaryCode();
        payment.beneficiaryName = row.beneficiaryName();
        payment.beneficiaryCount = row.beneficiaryCount();
        payment.quantity = row.quantity();
        payment.unit = row.unit();
        payment.rate = row.rate();
        payment.amount = row.amount();
        payment.currency = row.currency();
        payment.paidOn = row.paidOn();
        payment.batch = row.batch();
        payment.beneficiaryNameSuppressed = row.beneficiaryNameSuppressed();
        return payment;
    }

    @Override
    public SubsidyRow row() {
        return new SubsidyRow(
                granularity,
                areaCode,
                areaName,
                beneficiaryCode,
                beneficiaryName,
                beneficiaryCount,
                quantity,
                unit,
                rate,
                amount,
                currency,
                paidOn,
                batch,
                beneficiaryNameSuppressed,
                null,
                null);
    }
}
