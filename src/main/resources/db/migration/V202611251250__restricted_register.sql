-- Disclosures that are not for everyone. They take no public number: each body has a register of its own for each such
-- audience, which counts by itself, so that no reader can tell from gaps how much there is that they may not see.

alter table disclosure
    add audience text not null default 'PUBLIC' check (audience in ('PUBLIC', 'GROUP', 'INTERNAL')),
    add audience_group text,
    add constraint disclosure_group_in_words check (audience_group is null or audience = 'GROUP');
comment on column disclosure.audience is 'Whom it is for, from its first draft on for ever.';
comment on column disclosure.audience_group is 'Which group, in words; erased with the content.';

create table restricted_head (
    body_id      uuid        not null references public_body,
    audience     text        not null check (audience in ('GROUP', 'INTERNAL')),
    entry        bigint      not null check (entry > 0),
    published_at timestamptz not null,
    primary key (body_id, audience)
);
comment on table restricted_head is 'The newest entry of each register; its row lock is the queue of the acts entered there.';

create table restricted_publication (
    id               uuid        primary key,
    body_id          uuid        not null,
    audience         text        not null,
    entry            bigint      not null check (entry > 0),
    act              text        not null check (act in ('first-edition', 'correction', 'withdrawal', 'expunction')),
    disclosure_id    uuid        not null references disclosure,
    edition_id       uuid        references edition,
    family           text        not null,
    index_number     text        not null,
    edition          integer     not null check (edition > 0),
    title            text,
    period           text,
    header           bytea,
    salt             bytea       check (octet_length(salt) = 16),
    header_digest    bytea       not null check (octet_length(header_digest) = 32),
    row_count        integer     not null check (row_count >= 0),
    row_root         bytea       not null check (octet_length(row_root) = 32),
    published_at     timestamptz not null,
    entry_to         bigint      check (entry_to > entry),
    expunged_by      bigint      check (expunged_by > entry),
    unique (body_id, audience, entry),
    unique (disclosure_id, entry),
    foreign key (body_id, audience) references restricted_head,
    foreign key (disclosure_id, expunged_by) references restricted_publication (disclosure_id, entry),
    constraint restricted_is_whole_or_expunged check (case when expunged_by is null
        then num_nulls(title, header, salt) = 0 else num_nonnulls(title, period, header, salt) = 0 end)
);
-- What ends an entry is written after it is ended, hence deferred.
alter table restricted_publication add constraint restricted_ended_by_its_own
    foreign key (disclosure_id, entry_to) references restricted_publication (disclosure_id, entry) deferrable initially deferred;
create unique index restricted_publication_one_newest on restricted_publication (disclosure_id) where entry_to is null;
create index restricted_publication_in_force on restricted_publication (body_id, audience, id) where entry_to is null;
comment on table restricted_publication is 'What publication is for the public, for those who may read what is not.';
comment on column restricted_publication.edition_id is 'Whose rows they are; none of a withdrawal or an expunction.';

alter table edition add entry bigint,
    add foreign key (disclosure_id, entry) references restricted_publication (disclosure_id, entry),
    drop constraint edition_number_when_public,
    add constraint edition_number_when_public check (state = 'EXPUNGED'
        or (state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')) = (num_nonnulls(seq, entry) = 1) and num_nonnulls(seq, entry) < 2);
comment on column edition.entry is 'Its entry in the register of a restricted audience, instead of a public number.';

alter table expunction_order add entry bigint,
    add foreign key (disclosure_id, entry) references restricted_publication (disclosure_id, entry),
    drop constraint expunction_has_a_number,
    add constraint expunction_has_a_number check ((state = 'CARRIED_OUT') = (num_nonnulls(seq, entry) = 1) and num_nonnulls(seq, entry) < 2);

create function guard_restricted_head() returns trigger language plpgsql as $$
begin
    if new.entry <> (case when tg_op = 'INSERT' then 1 else old.entry + 1 end) then
        raise exception 'entries of a register are given out one by one';
    end if;
    if tg_op = 'UPDATE' and new.published_at < old.published_at then
        raise exception 'publication instants never go backwards';
    end if;
    return new;
end $$;
create trigger guard_restricted_head before insert or update on restricted_head
    for each row execute function guard_restricted_head();

create function guard_entry_used() returns trigger language plpgsql as $$
begin
    if not exists (select from restricted_publication p
            where (p.body_id, p.audience, p.entry) = (new.body_id, new.audience, new.entry)) then
        raise exception 'entry % was taken and not used', new.entry;
    end if;
    return null;
end $$;
create constraint trigger guard_entry_used after insert or update on restricted_head
    deferrable initially deferred for each row execute function guard_entry_used();

-- As before, and the same for what is entered in a register of its own.
create or replace function is_being_expunged(disclosure uuid) returns boolean language sql as $$
    select exists (
        select from sequence_head h join expunction_order o using (seq)
        where h.xmin = pg_current_xact_id()::xid and o.disclosure_id = disclosure)
    or exists (
        select from expunction_order o
        join restricted_publication p on p.disclosure_id = o.disclosure_id and p.entry = o.entry and p.act = 'expunction'
        join restricted_head h on h.body_id = p.body_id and h.audience = p.audience and h.entry = p.entry
        where h.xmin = pg_current_xact_id()::xid and o.disclosure_id = disclosure)
$$;

create function guard_restricted_publication() returns trigger language plpgsql as $$
declare head restricted_head;
begin
    select * into head from restricted_head where body_id = new.body_id and audience = new.audience;
    if tg_op = 'INSERT' then
        if new.entry <> head.entry or new.published_at <> head.published_at or num_nonnulls(new.entry_to, new.expunged_by) > 0 then
            raise exception 'entry % is not the newest one %', new.entry, head.entry;
        end if;
        if not exists (select from disclosure d where d.id = new.disclosure_id and d.state <> 'EXPUNGED'
                and d.body_id = new.body_id and d.audience = new.audience) then
            raise exception 'the register is not that of disclosure %', new.disclosure_id;
        end if;
    elsif new.expunged_by is distinct from old.expunged_by then
        if new.expunged_by is distinct from head.entry or not is_being_expunged(new.disclosure_id) then
            raise exception 'entry % is expunged once, by order', old.entry;
        end if;
    elsif old.entry_to is not null or new.entry_to is distinct from head.entry then
        raise exception 'entry % is closed once, by the newest one', old.entry;
    end if;
    return new;
end $$;
create trigger guard_restricted_publication before insert or update on restricted_publication
    for each row execute function guard_restricted_publication();

create trigger refuse_removal before delete or truncate on restricted_publication
    for each statement execute function refuse_removal();
create trigger refuse_removal before delete or truncate on restricted_head
    for each statement execute function refuse_removal();

create function guard_audience() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.audience = 'GROUP' and new.audience_group is null then
            raise exception 'say which group';
        end if;
    elsif new.audience <> old.audience then
        raise exception 'whom a disclosure is for never changes';
    elsif new.audience_group is distinct from old.audience_group
            and not (new.audience_group is null and is_being_expunged(new.id)) then
        raise exception 'whom a disclosure is for never changes';
    end if;
    return new;
end $$;
create trigger guard_audience before insert or update on disclosure
    for each row execute function guard_audience();

create function refuse_public_number() returns trigger language plpgsql as $$
begin
    if exists (select from disclosure where id = new.subject_id and audience <> 'PUBLIC') then
        raise exception 'what is not for everyone takes no public number';
    end if;
    return new;
end $$;
create trigger refuse_public_number before insert on publication
    for each row execute function refuse_public_number();

-- No plain SQL, which the planner would turn into a join with all editions there are.
create function is_entered(which uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from edition where id = which and entry is not null);
end $$;

-- As before, but that the rows of an edition that was entered in a register, which have no number, stay as they are too.
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

create function guard_restricted_expunction_done() returns trigger language plpgsql as $$
begin
    if not exists (select from expunction_order where disclosure_id = new.disclosure_id and entry = new.entry) then
        raise exception 'entry % says that it expunged and has not', new.entry;
    end if;
    return null;
end $$;
create constraint trigger guard_restricted_expunction_done after insert on restricted_publication
    deferrable initially deferred for each row when (new.act = 'expunction')
    execute function guard_restricted_expunction_done();

create function erase_audience(which uuid) returns void language plpgsql as $$
begin
    update disclosure set audience_group = null where id = which and audience_group is not null;
    analyze disclosure;
end $$;

-- What expunge() does, for a disclosure that is entered in a register of its own; returns the act's entry.
create function expunge_restricted(which uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    o expunction_order;
    number bigint;
    index_numbered text;
    place regclass;
    eraser regprocedure;
begin
    select * into o from expunction_order where id = which for update;
    select p.entry, p.index_number into number, index_numbered
    from restricted_publication p join restricted_head h using (body_id, audience, entry)
    where h.xmin = pg_current_xact_id()::xid and p.act = 'expunction' and p.disclosure_id = o.disclosure_id;
    if o.state is distinct from 'APPROVED' or number is null then
        raise exception 'an expunction has an approved order and an act of its own';
    end if;
    update expunction_order set state = 'CARRIED_OUT', entry = number, version = version + 1 where id = which;
    for eraser in select oid::regprocedure from pg_proc
        where pronamespace = 'public'::regnamespace and proname like 'erase\_%' and proargtypes::text = 'uuid'::regtype::oid::text
        order by proname loop
        execute format('select %s($1)', eraser::regproc) using o.disclosure_id;
    end loop;
    update edition set state = 'EXPUNGED', title = null, period = null, summary = null, content = null,
        notes = null, correction_reason = null, removed_rows = '{}', version = version + 1
    where disclosure_id = o.disclosure_id;
    for place in select distinct tgrelid::regclass from pg_trigger where tgfoid = 'guard_disclosed_rows'::regproc loop
        execute format('delete from %s where disclosure_id = $1', place) using o.disclosure_id;
    end loop;
    update restricted_publication set title = null, period = null, header = null, salt = null, expunged_by = number
    where disclosure_id = o.disclosure_id and entry < number;
    update review_case set state = 'EXPUNGED', title = null, verdict = null, return_reason = null, version = version + 1
    where subject_id in (select id from edition where disclosure_id = o.disclosure_id);
    update audit_event set detail = null
    where detail is not null and subject_id in (
        select o.disclosure_id
        union all select id from edition where disclosure_id = o.disclosure_id
        union all select r.id from review_case r join edition e on e.id = r.subject_id where e.disclosure_id = o.disclosure_id);
    update idempotent_answer set answer = null, expunged = true, request_digest = decode(repeat('00', 32), 'hex')
    where answer like '%' || o.disclosure_id || '%';
    update disclosure set state = 'EXPUNGED', index_number = index_numbered, version = version + 1 where id = o.disclosure_id;
    perform use_up_index_number(index_numbered);
    for place in select distinct tgrelid::regclass from pg_trigger where tgfoid = 'guard_disclosed_rows'::regproc
        union select unnest('{restricted_publication,edition,review_case,audit_event,idempotent_answer}'::regclass[]) loop
        execute format('analyze %s', place);
    end loop;
    return number;
end $$;
revoke execute on function expunge_restricted(uuid) from public;
grant execute on function expunge_restricted(uuid) to ${app};

-- The reader's role, which answers what is public, gets none of it.
grant select, insert, update (entry, published_at) on restricted_head to ${app};
grant select, insert, update (entry_to) on restricted_publication to ${app};
