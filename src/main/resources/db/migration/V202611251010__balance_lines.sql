create table balance_line (
    id               uuid          primary key,
    disclosure_id    uuid          not null references disclosure,
    edition_id       uuid          not null references edition,
    row_key          text          collate "C" not null,
    salt             bytea         not null check (octet_length(salt) = 16),
    leaf             bytea         not null check (octet_length(leaf) = 32),
    seq_from         bigint,
    seq_to           bigint        check (seq_to > seq_from),
    side             text          not null check (side in ('ASSET', 'LIABILITY', 'EQUITY')),
    account_code     text          check (account_code ~ '^[0-9]{1,12}$'),
    name             text          not null,
    opening          numeric(15,2) not null,
    closing          numeric(15,2) not null,
    currency         text          not null check (currency ~ '^[A-Z]{3}$')
);
create unique index balance_line_draft on balance_line (edition_id, row_key);
create unique index balance_line_current on balance_line (disclosure_id, row_key)
    where seq_from is not null and seq_to is null;
create index balance_line_newest on balance_line (seq_from desc, row_key) where seq_from is not null;
create index balance_line_of on balance_line (disclosure_id, row_key) where seq_from is not null;

create trigger guard_insert after insert on balance_line
    referencing new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_update after update on balance_line
    referencing old table as old_rows new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_delete after delete on balance_line
    referencing old table as old_rows for each statement execute function guard_disclosed_rows();

create view public_balance_line as
    select * from balance_line where seq_from is not null;

grant select, insert, update (seq_from, seq_to), delete on balance_line to ${app};
grant select on public_balance_line to ${app}, ${reader};
