-- The one sequence and what it numbers. Grants say what the application may do; triggers say in which order.

create table sequence_head (
    only_row     boolean     primary key default true check (only_row),
    seq          bigint      not null check (seq >= 0),
    published_at timestamptz not null
);
insert into sequence_head (seq, published_at) values (0, 'epoch');
comment on table sequence_head is 'The newest sequence number and its instant; its row lock is the queue of all public acts.';

create table publication (
    seq              bigint      primary key check (seq > 0),
    act              text        not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
    subject_id       uuid        not null,
    body_id          uuid        not null,
    family           text,
    index_number     text,
    edition          integer     check (edition > 0),
    title            text        not null,
    period           text,
    header           bytea,
    salt             bytea       check (octet_length(salt) = 16),
    header_digest    bytea       not null check (octet_length(header_digest) = 32),
    row_count        integer     not null check (row_count >= 0),
    row_root         bytea       not null check (octet_length(row_root) = 32),
    attachments_root bytea       not null check (octet_length(attachments_root) = 32),
    published_at     timestamptz not null,
    leaf             bytea       not null,
    seq_to           bigint      check (seq_to > seq),
    check ((family is null) = (edition is null) and (family is null) = (index_number is null))
);
comment on column publication.header is 'Canonical JSON (RFC 8785) as published; null once expunged.';
comment on column publication.salt is 'Published with the header and erased with it.';
comment on column publication.leaf is 'The canonical leaf manifest: what the transparency log hashes.';
comment on column publication.seq_to is 'The act that superseded or withdrew this one.';

create unique index publication_by_subject on publication (subject_id, seq);
-- Only a later act of the same subject ends an act; it is written after what it ends is closed, hence deferred.
alter table publication add constraint publication_ended_by_its_own
    foreign key (subject_id, seq_to) references publication (subject_id, seq) deferrable initially deferred;
create index publication_by_body on publication (body_id, seq) where family is not null;
create index publication_by_family on publication (family, seq) where family is not null;
create index publication_by_instant on publication (published_at, seq);
-- One act of a subject is the newest one.
create unique index publication_one_newest on publication (subject_id) where seq_to is null;

create function guard_sequence_head() returns trigger language plpgsql as $$
begin
    if new.seq <> old.seq + 1 then
        raise exception 'the sequence goes from % to %, not to %', old.seq, old.seq + 1, new.seq;
    end if;
    if new.published_at < old.published_at then
        raise exception 'publication instants never go backwards';
    end if;
    return new;
end $$;
create trigger guard_sequence_head before update on sequence_head
    for each row execute function guard_sequence_head();

create function guard_sequence_used() returns trigger language plpgsql as $$
begin
    if not exists (select from publication where seq = new.seq) then
        raise exception 'number % was taken and not used', new.seq;
    end if;
    return null;
end $$;
create constraint trigger guard_sequence_used after update on sequence_head
    deferrable initially deferred for each row execute function guard_sequence_used();

create function guard_publication() returns trigger language plpgsql as $$
declare head sequence_head;
begin
    select * into head from sequence_head;
    if tg_op = 'INSERT' then
        if new.seq <> head.seq or new.published_at <> head.published_at or new.seq_to is not null then
            raise exception 'publication % is not the newest number %', new.seq, head.seq;
        end if;
    elsif old.seq_to is not null or new.seq_to is distinct from head.seq then
        raise exception 'publication % is closed once, by the newest number', old.seq;
    end if;
    return new;
end $$;
create trigger guard_publication before insert or update on publication
    for each row execute function guard_publication();

-- The application has no such grant; this stops the owner's slips. Expunction erases content, never an act.
create function refuse_removal() returns trigger language plpgsql as $$
begin
    raise exception 'what % holds is never removed', tg_table_name;
end $$;
create trigger refuse_removal before delete or truncate on publication
    for each statement execute function refuse_removal();
create trigger refuse_removal before delete or truncate on sequence_head
    for each statement execute function refuse_removal();

-- Whether the running transaction has taken the newest number, for an act of this subject. Not true below a savepoint.
create function is_being_published(subject uuid) returns boolean language sql as $$
    select exists (
        select from sequence_head h join publication p using (seq)
        where h.xmin = pg_current_xact_id()::xid and p.subject_id = subject)
$$;

-- Every row table of a family calls this: a draft's rows come and go, a published row is only ever closed. No
-- nested loop: the planner thinks of as many rows as the session's first statement had, and of the first match alone; it
-- would compare a hundred thousand rows pair by pair.
create function guard_disclosed_rows() returns trigger language plpgsql set enable_nestloop = off as $$
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
        if exists (select from old_rows where seq_from is not null) then
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

grant select, update (seq, published_at) on sequence_head to ${app};
grant select, insert, update (seq_to) on publication to ${app};
grant select on sequence_head, publication to ${reader};
