package org.daylight.disclosure.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daylight.publication.DisclosedRow;

/** A {@link TenderRow} as it is stored. */
@Entity(name = "tender_event")
public class TenderEvent extends DisclosedRow<TenderRow> {
    @Enumerated(EnumType.STRING)
    public EventType type;

    public String lot;
    public Integer ordinal;
    public String number;
    public LocalDate date;
    public String party;

    @Column(name = "party_code")
    public String partyCode;

    public BigDecimal amount;

    @Column(name = "printed_amount")
    public BigDecimal printedAmount;

    public String currency;
    public Integer rank;
    public Boolean qualified;

    @Column(name = "price_score")
    public BigDecimal priceScore;

    @Column(name = "technical_score")
    public BigDecimal technicalScore;

    @Column(name = "business_score")
    public BigDecimal businessScore;

    public BigDecimal score;

    @Column(name = "old_value")
    public BigDecimal oldValue;

    @Column(name = "new_value")
    public BigDecimal newValue;

    public String reason;

    @Column(name = "signed_by")
    public String signedBy;

    public String meeting;

    @Column(name = "meeting_on")
    public LocalDate meetingOn;

    public String outcome;

    static TenderEvent of(TenderRow row) {
        var event = new TenderEvent();
        event.type = row.type();
        event.lot = row.lot();
        event.ordinal = row.ordinal();
        event.number = row.number();
        event.date = row.date();
        event.party = row.party();
        event.partyCode = row.partyCode();
        event.amount = row.amount();
        event.printedAmount = row.printedAmount();
        event.currency = row.currency();
        event.rank = row.rank();
        event.qualified = row.qualified();
        event.priceScore = row.priceScore();
        event.technicalScore = row.technicalScore();
        event.businessScore = row.businessScore();
        event.score = row.score();
        event.oldValue = row.oldValue();
        event.newValue = row.newValue();
        event.reason = row.reason();
        event.signedBy = row.signedBy();
        event.meeting = row.meeting();
        event.meetingOn = row.meetingOn();
        event.outcome = row.outcome();
        return event;
    }

    @Override
    public TenderRow row() {
        return new TenderRow(
                type,
                lot,
                ordinal,
                number,
                date,
                party,
                partyCode,
                amount,
                printedAmount,
                currency,
                rank,
                qualified,
                priceScore,
                technicalScore,
                businessScore,
                score,
                oldValue,
                newValue,
                reason,
                signedBy,
                meeting,
                meetingOn,
                outcome);
    }
}
