package org.daylight.disclosure.land;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daylight.publication.DisclosedRow;

/** A {@link LandRow} as it is stored. */
@Entity(name = "land_parcel")
public class LandParcel extends DisclosedRow<LandRow> {
    public String village;
    public String parcel;
    public String location;

    @Enumerated(EnumType.STRING)
    public Ownership ownership;

    @Enumerated(EnumType.STRING)
    public LandCategory category;

    @Column(name = "land_class")
    public String landClass;

    public BigDecimal area;

    @Enumerated(EnumType.STRING)
    public AreaUnit unit;

    public BigDecimal rate;

    @Column(name = "land_compensation")
    public BigDecimal landCompensation;

    @Column(name = "resettlement_subsidy")
    public BigDecimal resettlementSubsidy;

    @Column(name = "crops_compensation")
    public BigDecimal cropsCompensation;

    public BigDecimal amount;

    @Column(name = "beneficiary_count")
    public Integer beneficiaryCount;

    public String currency;
    public String status;

    @Column(name = "approval_number")
    public String approvalNumber;

    @Column(name = "approved_on")
    public LocalDate approvedOn;

    static LandParcel of(LandRow row) {
        var parcel = new LandParcel();
        parcel.village = row.village();
        parcel.parcel = row.parcel();
        parcel.location = row.location();
        parcel.ownership = row.ownership();
        parcel.category = row.category();
        parcel.landClass = row.landClass();
        parcel.area = row.area();
        parcel.unit = row.unit();
        parcel.rate = row.rate();
        parcel.landCompensation = row.landCompensation();
        parcel.resettlementSubsidy = row.resettlementSubsidy();
        parcel.cropsCompensation = row.cropsCompensation();
        parcel.amount = row.amount();
        parcel.beneficiaryCount = row.beneficiaryCount();
        parcel.currency = row.currency();
        parcel.status = row.status();
        parcel.approvalNumber = row.approvalNumber();
        parcel.approvedOn = row.approvedOn();
        return parcel;
    }

    @Override
    public LandRow row() {
        return new LandRow(
                village,
                parcel,
                location,
                ownership,
                category,
                landClass,
                area,
                unit,
                rate,
                landCompensation,
                resettlementSubsidy,
                cropsCompensation,
                amount,
                beneficiaryCount,
                currency,
                status,
                approvalNumber,
                approvedOn);
    }
}
