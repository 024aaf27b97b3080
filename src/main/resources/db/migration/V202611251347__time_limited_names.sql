-- Names that may stand for a time: on the day after they are erased from every row that ever had them, by an act of its own.

alter table disclosure add names_field text, add names_until date, add names_rule text,
    add constraint names_limit_is_whole check (num_nulls(names_field, names_until, names_rule) in (0, 3));
comment on column disclosure.names_until is 'The last day on which the rows'' names_field may stand in public; set with the first names.';
create index disclosure_names_until on disclosure (names_until) where names_until is not null;

create function guard_names_limit() returns trigger language plpgsql as $$
begin
    if old.names_until is not null and (new.names_field, new.names_until, new.names_rule)
            is distinct from (old.names_field, old.names_until, old.names_rule) then
        raise exception 'how long names may stand is said once';
    end if;
    return new;
end $$;
create trigger guard_names_limit before update on disclosure
    for each row execute function guard_names_limit();

-- The edition without the names is made while an editor may be at work on another one.
alter table edition add by_rule boolean not null default false;
comment on column edition.by_rule is 'Made by a rule and by nobody''s hand: what is left when the names'' time is over.';
drop index edition_one_open;
create unique index edition_one_open on edition (disclosure_id)
    where state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED') and not by_rule;

create table names_removal (
    disclosure_id uuid   primary key references disclosure,
    seq           bigint unique,
    foreign key (disclosure_id, seq) references publication (subject_id, seq)
);
comment on table names_removal is 'Whose names are erased, and by which act. Without a number only within the transaction that erases.';
grant select on names_removal to ${app};

create function guard_names_removed() returns trigger language plpgsql as $$
begin
    if exists (select from names_removal where disclosure_id = new.disclosure_id and seq is null) then
        raise exception 'names of % are erased by an act', new.disclosure_id;
    end if;
    return null;
end $$;
create constraint trigger guard_names_removed after insert on names_removal
    deferrable initially deferred for each row execute function guard_names_removed();
create trigger refuse_removal before delete or truncate on names_removal
    for each statement execute function refuse_removal();

-- Nobody's hands approve what a rule leaves; it comes with the erasing and with nothing else.
drop trigger guard_edition on edition;
create trigger guard_edition_inserted after insert on edition
    for each row when (not new.by_rule) execute function guard_edition();
create trigger guard_edition_updated after update on edition
    for each row when (not (new.by_rule and old.by_rule)) execute function guard_edition();
create function guard_edition_by_rule() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.by_rule <> old.by_rule then
        raise exception 'who or what made edition % is said once', new.id;
    end if;
    if new.by_rule and new.state <> 'EXPUNGED' and not (tg_op = 'UPDATE' and old.seq is not null) and not exists (
            select from names_removal where disclosure_id = new.disclosure_id and (seq is null or seq = new.seq)) then
        raise exception 'edition % is made by no rule', new.id;
    end if;
    return null;
end $$;
create trigger guard_edition_by_rule after insert or update on edition
    for each row execute function guard_edition_by_rule();

create function is_losing_names(disclosure uuid) returns boolean language sql as $$
    select exists (select from names_removal where disclosure_id = disclosure and seq is null)
$$;

-- Before the number is taken, so that nobody waits for it. It runs as the owner and checks for itself.
create function remove_names(which uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    d disclosure;
    place regclass;
    name text;
    erased bigint;
    total bigint := 0;
begin
    select * into d from disclosure where id = which for update;
    if d.names_until is null or d.state not in ('PUBLISHED', 'WITHDRAWN') then
        raise exception 'no names of % stand for a time', which;
    end if;
    insert into names_removal (disclosure_id) values (which);
    name := lower(regexp_replace(d.names_field, '([A-Z])', '_\1', 'g'));
    for place in select distinct tgrelid::regclass from pg_trigger where tgfoid = 'guard_disclosed_rows'::regproc
            and exists (select from pg_attribute where attrelid = tgrelid and attname = name) loop
        execute format(
            'update %1$s set %2$I = null, %3$I = $2, salt = null where disclosure_id = $1 and %2$I is not null and seq_from is not null',
            place, name, name || '_suppressed') using which, d.names_rule;
        get diagnostics erased = row_count;
        total := total + erased;
        -- The planner's statistics keep samples of every column.
        execute format('analyze %s', place);
    end loop;
    delete from hidden_value h where h.disclosure_id = which and (h.field = d.names_field
        or exists (select from edition e where e.id = h.edition_id and e.seq is not null));
    analyze hidden_value;
    return total;
end $$;
revoke execute on function remove_names(uuid) from public;
grant execute on function remove_names(uuid) to ${app};

-- The act gives the removal its number, and whatever was read before it may hold more.
create function number_names_removal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare until date;
begin
    update names_removal set seq = new.seq where disclosure_id = new.subject_id and seq is null;
    if not found then
        raise exception 'number % says that it erased names and has not', new.seq;
    end if;
    select names_until into until from disclosure where id = new.subject_id;
    -- Nowhere is the day after yet.
    if new.published_at + interval '14 hours' < (until + 1)::timestamp at time zone 'UTC' then
        raise exception 'names of % may stand until %', new.subject_id, until;
    end if;
    update sequence_head set expunction = new.seq;
    return null;
end $$;
create trigger number_names_removal after insert on publication
    for each row when (new.act in ('names-expunction', 'history-expunction')) execute function number_names_removal();

create or replace function guard_sequence_head() returns trigger language plpgsql as $$
begin
    if new.seq = old.seq and new.published_at = old.published_at
            and old.expunction < new.expunction and new.expunction = new.seq
            and (exists (select from expunction_order where seq = new.seq) or exists (select from names_removal where seq = new.seq)) then
        return new;
    end if;
    if new.seq <> old.seq + 1 then
        raise exception 'the sequence goes from % to %, not to %', old.seq, old.seq + 1, new.seq;
    end if;
    if new.published_at < old.published_at then
        raise exception 'publication instants never go backwards';
    end if;
    if new.expunction <> old.expunction then
        raise exception 'number % is no expunction', new.expunction;
    end if;
    return new;
end $$;

-- As before, but that names whose time is over leave published rows, and with them the salt that would betray them.
create or replace function guard_disclosed_rows() returns trigger language plpgsql set enable_nestloop = off as $$
declare
    newest bigint;
    stranger uuid;
begin
    if tg_op = 'INSERT' then
        if exists (select from new_rows where seq_from is not null or seq_to is not null) then
            raise exception 'a row of % is numbered by its publication', tg_table_name;
        end if;
        perform from (select distinct edition_id as e from new_rows) as touched where is_entered(e) limit 1;
        if found then
            raise exception 'a published edition gets no more rows of %', tg_table_name;
        end if;
        return null;
    elsif tg_op = 'DELETE' then
        perform from (select distinct disclosure_id as d, edition_id as e, seq_from is not null as numbered from old_rows) as touched
        where (numbered or is_entered(e)) and not is_being_expunged(d) limit 1;
        if found then
            raise exception 'a published row of % is never deleted', tg_table_name;
        end if;
        return null;
    end if;
    if exists (select from names_removal where seq is null) and not exists (
        select from old_rows o join new_rows n using (id)
        where (n.salt is null and n.seq_from = o.seq_from and n.seq_to is not distinct from o.seq_to
            and n.disclosure_id in (select disclosure_id from names_removal where seq is null)) is not true) then
        return null;
    end if;
    select seq into newest from sequence_head;
    if exists (
        select from old_rows o join new_rows n using (id)
        where (o.seq_from is null and n.seq_from = newest and n.seq_to is null
            or o.seq_from is not null and n.seq_from = o.seq_from
               and o.seq_to is null and n.seq_to = newest) is not true) then
        raise exception 'a published row of % is only ever closed, by the newest number', tg_table_name;
    end if;
    select d into stranger from (select distinct disclosure_id as d from new_rows) as touched
    where not is_being_published(d) limit 1;
    if found then
        raise exception 'rows of % change only with an act of their disclosure %', tg_table_name, stranger;
    end if;
    return null;
end $$;

create or replace function guard_hidden_values() returns trigger language plpgsql as $$
declare stranger uuid;
begin
    if tg_op = 'INSERT' then
        select e.id into stranger from new_rows n join edition e on e.id = n.edition_id where num_nonnulls(e.seq, e.entry) > 0 limit 1;
    else
        select e.id into stranger from old_rows o join edition e on e.id = o.edition_id
        where num_nonnulls(e.seq, e.entry) > 0 and not is_being_expunged(e.disclosure_id) and not is_losing_names(e.disclosure_id) limit 1;
    end if;
    if stranger is not null then
        raise exception 'what the rows of edition % lack is fixed since it was published', stranger;
    end if;
    return null;
end $$;

alter table subsidy_payment alter salt drop not null,
    add constraint salt_goes_with_the_name check (salt is not null or beneficiary_name is null and beneficiary_name_suppressed is not null);
