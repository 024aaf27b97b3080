-- Expunction: the content of a disclosure leaves every table; what stays is the act, its reason and the salted commitments.

alter table disclosure drop constraint disclosure_state_check, add constraint disclosure_state_check
    check (state in ('UNPUBLISHED', 'PUBLISHED', 'WITHDRAWN', 'EXPUNGED'));

alter table edition alter title drop not null, alter period drop not null, alter summary drop not null, alter content drop not null;
alter table edition drop constraint edition_state_check, add constraint edition_state_check check (state in
    ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN', 'DISCARDED', 'EXPUNGED'));
alter table edition drop constraint edition_check, drop constraint edition_check1;
alter table edition
    add constraint edition_number_when_public
        check (state = 'EXPUNGED' or (state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')) = (seq is not null)),
    add constraint edition_correction_has_reason
        check (state = 'EXPUNGED' or (number = 1) = (correction_reason is null)),
    add constraint edition_is_whole_or_expunged check (case when state = 'EXPUNGED'
        then num_nonnulls(title, period, summary, content, correction_reason) + cardinality(removed_rows) = 0
        else num_nulls(title, period, summary, content) = 0 end);
-- A discarded draft repeats words of the edition in force, so it is expunged too, and may share its number.
drop index edition_number;
create unique index edition_number on edition (disclosure_id, number) where state not in ('DISCARDED', 'EXPUNGED');

alter table review_case alter title drop not null;
alter table review_case drop constraint review_case_state_check, add constraint review_case_state_check check (state in
    ('CONFIDENTIALITY_REVIEW', 'APPROVAL', 'APPROVED', 'RETURNED', 'EXPUNGED'));
alter table review_case drop constraint review_case_check, drop constraint review_case_check1, drop constraint review_case_check2;
alter table review_case
    add constraint review_case_reviewed
        check ((state in ('APPROVAL', 'APPROVED')) <= (reviewer is not null and verdict is not null)),
    add constraint review_case_approved check (state = 'EXPUNGED' or (state = 'APPROVED') = (approver is not null)),
    add constraint review_case_returned check (state = 'EXPUNGED' or (state = 'RETURNED') = (return_reason is not null)),
    add constraint review_case_is_whole_or_expunged check (case when state = 'EXPUNGED'
        then num_nonnulls(title, verdict, return_reason) = 0 else title is not null end);

alter table publication alter title drop not null, add expunged_by bigint check (expunged_by > seq);
alter table publication
    add constraint publication_expunged_by_its_own foreign key (subject_id, expunged_by) references publication (subject_id, seq),
    add constraint publication_is_whole_or_expunged check (case when expunged_by is null
        then num_nulls(title, header, salt) = 0 else num_nonnulls(title, period, header, salt) = 0 end);
comment on column publication.expunged_by is 'The act that erased title, period, header and salt of this one.';
create index publication_expunction on publication (seq) where act = 'expunction';
create index publication_restoration on publication (seq) where act = 'restoration';

alter table sequence_head add expunction bigint not null default 0 check (expunction between 0 and seq);
comment on column sequence_head.expunction is 'The number of the newest expunction; what was read before it may hold more.';
create or replace function guard_sequence_head() returns trigger language plpgsql as $$
begin
    if new.seq = old.seq and new.published_at = old.published_at
            and old.expunction < new.expunction and new.expunction = new.seq
            and exists (select from expunction_order where seq = new.seq) then
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

alter table idempotent_answer add expunged boolean not null default false,
    add check (not expunged or answer is null);
comment on column idempotent_answer.expunged is 'The answer told what was expunged since, and so did the digest of what was asked.';

create table expunction_order (
    id             uuid        primary key,
    disclosure_id  uuid        not null references disclosure,
    body_id        uuid        not null references public_body,
    deciding_id    uuid        not null references public_body,
    ground         text        not null check (ground in ('LAW', 'COURT', 'AUTHORITY')),
    citation       text        not null,
    reason         text        not null,
    state          text        not null check (state in ('ORDERED', 'APPROVED', 'CARRIED_OUT', 'REFUSED')),
    ordered_by     text        not null,
    ordered_at     timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    refusal_reason text,
    seq            bigint      unique,
    reapplies      bigint      check (reapplies > 0),
    version        integer     not null,
    foreign key (disclosure_id, seq) references publication (subject_id, seq),
    constraint expunction_takes_two check (decided_by <> ordered_by),
    constraint expunction_is_decided check (reapplies is not null or (state = 'ORDERED') = (decided_by is null)),
    constraint expunction_has_a_number check ((state = 'CARRIED_OUT') = (seq is not null)),
    constraint expunction_refused_with_reason check ((state = 'REFUSED') = (refusal_reason is not null))
);
comment on table expunction_order is 'Who ordered an expunction, on what ground, and who decided on it; free of what is expunged.';
comment on column expunction_order.deciding_id is 'The supervising body, whose head decides.';
comment on column expunction_order.reapplies is 'After a restore: the act of the lost history that this one does again. Written by the owner alone.';
create unique index expunction_order_one_open on expunction_order (disclosure_id) where state = 'ORDERED';
create index expunction_order_by_body on expunction_order (body_id, id);

grant select, update (state, decided_by, decided_at, refusal_reason, version),
    insert (id, disclosure_id, body_id, deciding_id, ground, citation, reason, state, ordered_by, ordered_at, version)
    on expunction_order to ${app};

create function guard_expunction_order() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.reapplies is null and new.state <> 'ORDERED' then
            raise exception 'an expunction is ordered first and decided later';
        end if;
    elsif not (old.state = 'ORDERED' and new.state in ('APPROVED', 'REFUSED')
            or old.state = 'APPROVED' and new.state = 'CARRIED_OUT') then
        raise exception 'an order to expunge does not go from % to %', old.state, new.state;
    end if;
    return new;
end $$;
create trigger guard_expunction_order before insert or update on expunction_order
    for each row execute function guard_expunction_order();
create trigger refuse_removal before delete or truncate on expunction_order
    for each statement execute function refuse_removal();

-- Whether the running transaction is carrying out an order on this disclosure: only expunge() writes an order's number.
create function is_being_expunged(disclosure uuid) returns boolean language sql as $$
    select exists (
        select from sequence_head h join expunction_order o using (seq)
        where h.xmin = pg_current_xact_id()::xid and o.disclosure_id = disclosure)
$$;

create function guard_expunction_done() returns trigger language plpgsql as $$
begin
    if not exists (select from expunction_order where seq = new.seq) then
        raise exception 'number % says that it expunged and has not', new.seq;
    end if;
    return null;
end $$;
create constraint trigger guard_expunction_done after insert on publication
    deferrable initially deferred for each row when (new.act = 'expunction') execute function guard_expunction_done();

create or replace function guard_publication() returns trigger language plpgsql as $$
declare head sequence_head;
begin
    select * into head from sequence_head;
    if tg_op = 'INSERT' then
        if new.seq <> head.seq or new.published_at <> head.published_at or new.seq_to is not null then
            raise exception 'publication % is not the newest number %', new.seq, head.seq;
        end if;
        if new.expunged_by is not null
                or exists (select from publication where subject_id = new.subject_id and act = 'expunction') then
            raise exception 'nothing follows the expunction of %', new.subject_id;
        end if;
    elsif new.expunged_by is not null then
        if old.expunged_by is not null or new.seq_to is distinct from old.seq_to or not is_being_expunged(old.subject_id) then
            raise exception 'publication % is expunged once, by order', old.seq;
        end if;
    elsif old.seq_to is not null or new.seq_to is distinct from head.seq then
        raise exception 'publication % is closed once, by the newest number', old.seq;
    end if;
    return new;
end $$;

create function guard_expunged() returns trigger language plpgsql as $$
declare disclosure uuid;
begin
    if tg_table_name = 'disclosure' then
        disclosure := new.id;
    elsif tg_table_name = 'edition' then
        disclosure := new.disclosure_id;
    else
        disclosure := (select e.disclosure_id from edition e where e.id = new.subject_id);
    end if;
    if tg_op = 'UPDATE' and old.state = 'EXPUNGED' or is_being_expunged(disclosure) is not true then
        raise exception 'a % is expunged once, by order', tg_table_name;
    end if;
    return new;
end $$;
create trigger guard_expunged before update on disclosure
    for each row when ('EXPUNGED' in (old.state, new.state)) execute function guard_expunged();
create trigger guard_expunged before update on edition
    for each row when ('EXPUNGED' in (old.state, new.state)) execute function guard_expunged();
create trigger guard_expunged before update on review_case
    for each row when ('EXPUNGED' in (old.state, new.state)) execute function guard_expunged();

create function refuse_edition_of_expunged() returns trigger language plpgsql as $$
begin
    if exists (select from disclosure where id = new.disclosure_id and state = 'EXPUNGED') then
        raise exception 'nothing follows the expunction of %', new.disclosure_id;
    end if;
    return new;
end $$;
create trigger refuse_edition_of_expunged before insert on edition
    for each row execute function refuse_edition_of_expunged();

-- As before, but that an order removes the rows of its disclosure.
create or replace function guard_disclosed_rows() returns trigger language plpgsql set enable_nestloop = off as $$
declare
    newest bigint;
    stranger uuid;
begin
    if tg_op = 'INSERT' then
        if exists (select from new_rows where seq_from is not null or seq_to is not null) then
            raise exception 'a row of % is numbered by its publication', tg_table_name;
        end if;
        return null;
    elsif tg_op = 'DELETE' then
        perform from (select distinct disclosure_id as d from old_rows where seq_from is not null) as touched
        where not is_being_expunged(d) limit 1;
        if found then
            raise exception 'a published row of % is never deleted', tg_table_name;
        end if;
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

-- Counts on to an index number such as 411325/2026-00007 that was given out in a history that is lost.
create function use_up_index_number(given text) returns void language plpgsql as $$
declare
    named text := regexp_replace(given, '-[0-9]+$', '');
    n bigint := substring(given from '-([0-9]+)$')::bigint;
begin
    while not exists (select from index_counter where series = named and last >= n) loop
        insert into index_counter values (named, 1) on conflict (series) do update set last = index_counter.last + 1;
    end loop;
end $$;

-- Carries out an approved order, in the transaction of its act, and returns the act's number. It runs as the owner, so it
-- checks everything itself. A column that may hold words of a disclosure is emptied here, or ExpungedEverywhereTest fails.
create function expunge(which uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    o expunction_order;
    number bigint;
    index_numbered text;
    place regclass;
begin
    select * into o from expunction_order where id = which for update;
    select p.seq, p.index_number into number, index_numbered from sequence_head h join publication p using (seq)
    where h.xmin = pg_current_xact_id()::xid and p.act = 'expunction' and p.subject_id = o.disclosure_id;
    if o.state is distinct from 'APPROVED' or number is null then
        raise exception 'an expunction has an approved order and an act of its own';
    end if;
    update expunction_order set state = 'CARRIED_OUT', seq = number, version = version + 1 where id = which;
    update sequence_head set expunction = number;
    -- Before the rows go, so that an editor who is just saving some is done with it.
    update edition set state = 'EXPUNGED', title = null, period = null, summary = null, content = null,
        correction_reason = null, removed_rows = '{}', version = version + 1
    where disclosure_id = o.disclosure_id;
    -- Every table of rows is known by its guard, those of families to come too.
    for place in select distinct tgrelid::regclass from pg_trigger where tgfoid = 'guard_disclosed_rows'::regproc loop
        execute format('delete from %s where disclosure_id = $1', place) using o.disclosure_id;
    end loop;
    update publication set title = null, period = null, header = null, salt = null, expunged_by = number
    where subject_id = o.disclosure_id and seq < number;
    update review_case set state = 'EXPUNGED', title = null, verdict = null, return_reason = null, version = version + 1
    where subject_id in (select id from edition where disclosure_id = o.disclosure_id);
    update audit_event set detail = null
    where detail is not null and subject_id in (
        select o.disclosure_id
        union all select id from edition where disclosure_id = o.disclosure_id
        union all select r.id from review_case r join edition e on e.id = r.subject_id where e.disclosure_id = o.disclosure_id);
    -- The digest of what was asked has no salt: whoever guesses the words could check them against it.
    update idempotent_answer set answer = null, expunged = true, request_digest = decode(repeat('00', 32), 'hex')
    where answer like '%' || o.disclosure_id || '%';
    -- A draft that a restore brought back gets the number that it had, and nobody else gets that one.
    update disclosure set state = 'EXPUNGED', index_number = index_numbered, version = version + 1 where id = o.disclosure_id;
    perform use_up_index_number(index_numbered);
    -- The planner's statistics keep samples of every column.
    for place in select distinct tgrelid::regclass from pg_trigger where tgfoid = 'guard_disclosed_rows'::regproc
        union select unnest('{publication,edition,review_case,audit_event,idempotent_answer}'::regclass[]) loop
        execute format('analyze %s', place);
    end loop;
    return number;
end $$;
revoke execute on function expunge(uuid) from public;
grant execute on function expunge(uuid) to ${app};
