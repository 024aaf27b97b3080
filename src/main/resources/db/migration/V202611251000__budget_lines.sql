create table budget_line (
    id               uuid          primary key,
    disclosure_id    uuid          not null references disclosure,
    edition_id       uuid          not null references edition,
    row_key          text          collate "C" not null,
    salt             bytea         not null check (octet_length(salt) = 16),
    leaf             bytea         not null check (octet_length(leaf) = 32),
    seq_from         bigint,
    seq_to           bigint        check (seq_to > seq_from),
    direction        text          not null check (direction in ('REVENUE', 'EXPENDITURE')),
    phase            text          not null check (phase in ('BUDGET', 'ADJUSTED', 'EXECUTED', 'FINAL')),
    fiscal_year      integer       not null check (fiscal_year between 1949 and 2099),
    functional_code  text          check (functional_code ~ '^[0-9]{3}([0-9]{2}){0,3}$'),
    economic_code    text          check (economic_code ~ '^[0-9]{3}([0-9]{2})?$'),
    departmental_code text         check (departmental_code ~ '^[0-9]{3}([0-9]{2})?$'),
    name             text          not null,
    fund_source      text,
    programme        text,
    amount           numeric(15,2) not null,
    currency         text          not null check (currency ~ '^[A-Z]{3}$')
);
create unique index budget_line_draft on budget_line (edition_id, row_key);
create unique index budget_line_current on budget_line (disclosure_id, row_key)
    where seq_from is not null and seq_to is null;
create index budget_line_newest on budget_line (seq_from desc, row_key) where seq_from is not null;
create index budget_line_of on budget_line (disclosure_id, row_key) where seq_from is not null;

create trigger guard_insert after insert on budget_line
    referencing new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_update after update on budget_line
    referencing old table as old_rows new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_delete after delete on budget_line
    referencing old table as old_rows for each statement execute function guard_disclosed_rows();

create view public_budget_line as
    select * from budget_line where seq_from is not null;

grant select, insert, update (seq_from, seq_to), delete on budget_line to ${app};
grant select on public_budget_line to ${app}, ${reader};
