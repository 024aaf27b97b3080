create table subsidy_payment (
    id                uuid          primary key,
    disclosure_id     uuid          not null references disclosure,
    edition_id        uuid          not null references edition,
    row_key           text          collate "C" not null,
    salt              bytea         not null check (octet_length(salt) = 16),
    leaf              bytea         not null check (octet_length(leaf) = 32),
    seq_from          bigint,
    seq_to            bigint        check (seq_to > seq_from),
    granularity       text          not null check (granularity in ('HOUSEHOLD', 'VILLAGE', 'TOWNSHIP')),
    area_code         text          not null,
    area_name         text          not null,
    beneficiary_code  text,
    beneficiary_name  text,
    beneficiary_count integer       not null check (beneficiary_count > 0),
    quantity          numeric(15,6),
    unit              text,
    rate              numeric(15,6),
    amount            numeric(15,2) not null,
    currency          text          not null check (currency ~ '^[A-Z]{3}$'),
    paid_on           date,
    batch             text,
    -- A draft may still contradict itself; what is published may not.
    constraint household_or_total check (seq_from is null
        or (granularity = 'HOUSEHOLD') = (beneficiary_code is not null)
           and (beneficiary_name is null or granularity = 'HOUSEHOLD')),
    constraint quantity_with_unit check (seq_from is null
        or (quantity is null) = (unit is null) and (rate is null or quantity is not null))
);
create unique index subsidy_payment_draft on subsidy_payment (edition_id, row_key);
create unique index subsidy_payment_current on subsidy_payment (disclosure_id, row_key)
    where seq_from is not null and seq_to is null;
create index subsidy_payment_newest on subsidy_payment (seq_from desc, row_key) where seq_from is not null;
create index subsidy_payment_of on subsidy_payment (disclosure_id, row_key) where seq_from is not null;

create trigger guard_insert after insert on subsidy_payment
    referencing new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_update after update on subsidy_payment
    referencing old table as old_rows new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_delete after delete on subsidy_payment
    referencing old table as old_rows for each statement execute function guard_disclosed_rows();

-- Drafts share the table; anonymous readers see the view, which knows nothing of them.
create view public_subsidy_payment as
    select * from subsidy_payment where seq_from is not null;

grant select, insert, update (seq_from, seq_to), delete on subsidy_payment to ${app};
grant select on public_subsidy_payment to ${app}, ${reader};
