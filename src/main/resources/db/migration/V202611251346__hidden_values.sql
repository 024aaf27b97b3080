-- What an editor enters and not everyone reads stands beside the public row. No view leads here and the reader has no grant.

create table hidden_value (
    id            uuid primary key,
    row_id        uuid not null,
    disclosure_id uuid not null references disclosure,
    edition_id    uuid not null references edition,
    field         text not null check (field ~ '^[a-z][A-Za-z0-9]*$'),
    value         text not null,
    audience      text not null check (audience in ('GROUP', 'INTERNAL')),
    rule          text check (rule ~ '^[a-z]+(-[a-z]+)*$'),
    constraint hidden_once unique (row_id, field)
);
create index hidden_value_of on hidden_value (disclosure_id);
create index hidden_value_in on hidden_value (edition_id);
comment on table hidden_value is 'Members of rows that are of a narrower audience, or that a rule suppresses.';
comment on column hidden_value.row_id is 'A row of a family''s table, whichever it is.';
comment on column hidden_value.value is 'JSON, as it was entered.';

grant select, insert, delete on hidden_value to ${app};

-- What a published row lacks is as fixed as the row: it comes with the draft and goes by order alone.
create function guard_hidden_values() returns trigger language plpgsql as $$
declare stranger uuid;
begin
    if tg_op = 'INSERT' then
        select e.id into stranger from new_rows n join edition e on e.id = n.edition_id where e.seq is not null limit 1;
    else
        select e.id into stranger from old_rows o join edition e on e.id = o.edition_id
        where e.seq is not null and not is_being_expunged(e.disclosure_id) limit 1;
    end if;
    if stranger is not null then
        raise exception 'what the rows of edition % lack is fixed since it was published', stranger;
    end if;
    return null;
end $$;
create trigger guard_insert after insert on hidden_value
    referencing new table as new_rows for each statement execute function guard_hidden_values();
create trigger guard_delete after delete on hidden_value
    referencing old table as old_rows for each statement execute function guard_hidden_values();

alter table subsidy_payment add beneficiary_name_suppressed text
    check (beneficiary_name_suppressed ~ '^[a-z]+(-[a-z]+)*$'),
    add constraint suppressed_is_absent check (beneficiary_name_suppressed is null
        or beneficiary_name is null and granularity = 'HOUSEHOLD');
comment on column subsidy_payment.beneficiary_name_suppressed is 'Code of the rule that suppresses the name.';
create or replace view public_subsidy_payment as
    select * from subsidy_payment where seq_from is not null;

create function erase_hidden_values(disclosure uuid) returns void language plpgsql as $$
begin
    delete from hidden_value where disclosure_id = disclosure;
    analyze hidden_value;
end $$;
