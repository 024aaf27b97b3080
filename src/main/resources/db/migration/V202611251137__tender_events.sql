create table tender_event (
    id              uuid          primary key,
    disclosure_id   uuid          not null references disclosure,
    edition_id      uuid          not null references edition,
    row_key         text          collate "C" not null,
    salt            bytea         not null check (octet_length(salt) = 16),
    leaf            bytea         not null check (octet_length(leaf) = 32),
    seq_from        bigint,
    seq_to          bigint        check (seq_to > seq_from),
    type            text          not null check (type in
        ('PLANNING', 'TENDER', 'BID', 'AWARD', 'CONTRACT', 'CHANGE_ORDER', 'PAYMENT', 'ACCEPTANCE')),
    lot             text,
    ordinal         integer       check (ordinal > 0),
    number          text,
    date            date,
    party           text,
    party_code      text          check (party_code ~ '^[0-9A-Z]{18}$'),
    amount          numeric(15,2) check (amount >= 0),
    printed_amount  numeric(15,6) check (printed_amount >= 0),
    currency        text          check (currency ~ '^[A-Z]{3}$'),
    rank            integer       check (rank > 0),
    qualified       boolean,
    price_score     numeric(9,4),
    technical_score numeric(9,4),
    business_score  numeric(9,4),
    score           numeric(9,4),
    old_value       numeric(15,2) check (old_value >= 0),
    new_value       numeric(15,2) check (new_value >= 0),
    reason          text,
    signed_by       text,
    meeting         text,
    meeting_on      date,
    outcome         text,
    -- What TenderFamily checks of a single row when it is saved.
    constraint change_order_is_whole check (case when type = 'CHANGE_ORDER'
        then num_nulls(ordinal, date, old_value, new_value, reason, signed_by) = 0
            and num_nonnulls(amount, printed_amount) = 0
        else num_nonnulls(old_value, new_value, reason, signed_by, meeting, meeting_on) = 0 end),
    constraint meeting_with_day check ((meeting is null) = (meeting_on is null)),
    constraint event_has_its_party check (type not in ('BID', 'AWARD', 'CONTRACT') or party is not null),
    constraint evaluated_are_bids check (type in ('BID', 'AWARD')
        or num_nonnulls(rank, qualified, price_score, technical_score, business_score, score) = 0),
    constraint accepted_is_acceptance check (type = 'ACCEPTANCE' or outcome is null),
    constraint printed_is_finer_than_money check (printed_amount is null
        or amount is null and printed_amount <> round(printed_amount, 2)),
    constraint event_money_with_currency check (currency is not null
        or num_nonnulls(amount, printed_amount, old_value, new_value) = 0)
);
create unique index tender_event_draft on tender_event (edition_id, row_key);
create unique index tender_event_current on tender_event (disclosure_id, row_key)
    where seq_from is not null and seq_to is null;
create index tender_event_newest on tender_event (seq_from desc, row_key) where seq_from is not null;
create index tender_event_of on tender_event (disclosure_id, row_key) where seq_from is not null;

create trigger guard_insert after insert on tender_event
    referencing new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_update after update on tender_event
    referencing old table as old_rows new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_delete after delete on tender_event
    referencing old table as old_rows for each statement execute function guard_disclosed_rows();

create view public_tender_event as
    select * from tender_event where seq_from is not null;

grant select, insert, update (seq_from, seq_to), delete on tender_event to ${app};
grant select on public_tender_event to ${app}, ${reader};
