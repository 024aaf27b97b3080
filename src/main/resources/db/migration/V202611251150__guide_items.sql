create table guide_item (
    id                   uuid          primary key,
    disclosure_id        uuid          not null references disclosure,
    edition_id           uuid          not null references edition,
    row_key              text          collate "C" not null,
    salt                 bytea         not null check (octet_length(salt) = 16),
    leaf                 bytea         not null check (octet_length(leaf) = 32),
    seq_from             bigint,
    seq_to               bigint        check (seq_to > seq_from),
    section              text          not null check (section in ('DUTY', 'BASIS', 'PROCEDURE', 'TIME_LIMIT', 'MATERIAL',
        'FEE', 'DISCIPLINE', 'RESULT', 'CONTACT', 'COMPLAINT')),
    number               integer       not null check (number between 1 and 1000),
    heading              text,
    text                 text          not null,
    post                 text,
    days                 integer       check (days between 0 and 1000),
    amount               numeric(15,2) check (amount >= 0),
    currency             text          check (currency ~ '^[A-Z]{3}$'),
    basis                text,
    -- What GuideFamily checks of a single row when it is saved.
    constraint days_of_a_step check (days is null or section in ('PROCEDURE', 'TIME_LIMIT')),
    constraint amount_of_a_fee check (amount is null or section = 'FEE'),
    constraint amount_with_currency check ((amount is null) = (currency is null)),
    constraint fee_with_basis check (coalesce(amount, 0) = 0 or basis is not null)
);
create unique index guide_item_draft on guide_item (edition_id, row_key);
create unique index guide_item_current on guide_item (disclosure_id, row_key)
    where seq_from is not null and seq_to is null;
create index guide_item_newest on guide_item (seq_from desc, row_key) where seq_from is not null;
create index guide_item_of on guide_item (disclosure_id, row_key) where seq_from is not null;

create trigger guard_insert after insert on guide_item
    referencing new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_update after update on guide_item
    referencing old table as old_rows new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_delete after delete on guide_item
    referencing old table as old_rows for each statement execute function guard_disclosed_rows();

create view public_guide_item as
    select * from guide_item where seq_from is not null;

grant select, insert, update (seq_from, seq_to), delete on guide_item to ${app};
grant select on public_guide_item to ${app}, ${reader};
