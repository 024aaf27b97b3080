create table land_parcel (
    id                   uuid          primary key,
    disclosure_id        uuid          not null references disclosure,
    edition_id           uuid          not null references edition,
    row_key              text          collate "C" not null,
    salt                 bytea         not null check (octet_length(salt) = 16),
    leaf                 bytea         not null check (octet_length(leaf) = 32),
    seq_from             bigint,
    seq_to               bigint        check (seq_to > seq_from),
    village              text          not null,
    parcel               text,
    location             text,
    ownership            text          check (ownership in ('COLLECTIVE', 'STATE')),
    category             text          check (category in ('AGRICULTURAL', 'CONSTRUCTION', 'UNUSED')),
    land_class           text,
    area                 numeric(15,6),
    unit                 text          check (unit in ('MU', 'HECTARE', 'SQUARE_METRE')),
    rate                 numeric(15,6),
    land_compensation    numeric(15,2),
    resettlement_subsidy numeric(15,2),
    crops_compensation   numeric(15,2),
    amount               numeric(15,2),
    beneficiary_count    integer       check (beneficiary_count > 0),
    currency             text          check (currency ~ '^[A-Z]{3}$'),
    status               text,
    approval_number      text,
    approved_on          date,
    -- What LandFamily checks of a single row when it is saved.
    constraint area_with_unit check ((area is null) = (unit is null) and (rate is null or area is not null)),
    constraint money_with_currency check (currency is not null
        or num_nonnulls(rate, land_compensation, resettlement_subsidy, crops_compensation, amount) = 0)
);
create unique index land_parcel_draft on land_parcel (edition_id, row_key);
create unique index land_parcel_current on land_parcel (disclosure_id, row_key)
    where seq_from is not null and seq_to is null;
create index land_parcel_newest on land_parcel (seq_from desc, row_key) where seq_from is not null;
create index land_parcel_of on land_parcel (disclosure_id, row_key) where seq_from is not null;

create trigger guard_insert after insert on land_parcel
    referencing new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_update after update on land_parcel
    referencing old table as old_rows new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_delete after delete on land_parcel
    referencing old table as old_rows for each statement execute function guard_disclosed_rows();

create view public_land_parcel as
    select * from land_parcel where seq_from is not null;

grant select, insert, update (seq_from, seq_to), delete on land_parcel to ${app};
grant select on public_land_parcel to ${app}, ${reader};
