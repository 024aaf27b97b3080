-- Matters 事项, published stage by stage.
create table matter (
    id         uuid        primary key,
    body_id    uuid        not null references public_body,
    kind       text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    course     text        not null,
    title      text        not null,
    authors    text[]      not null check (cardinality(authors) > 0),
    state      text        not null check (state in ('OPEN', 'CLOSED', 'ABANDONED')),
    opened_at  timestamptz not null,
    ended_at   timestamptz,
    end_reason text,
    seq        bigint      unique,
    end_seq    bigint      check (end_seq > seq),
    version    integer     not null,
    foreign key (id, seq) references publication (subject_id, seq),
    foreign key (id, end_seq) references publication (subject_id, seq),
    constraint matter_ends_at_an_instant check ((state = 'OPEN') = (ended_at is null)),
    constraint matter_is_abandoned_with_reason check (state <> 'ABANDONED' or end_reason is not null),
    constraint matter_open_has_no_reason check (state <> 'OPEN' or end_reason is null),
    constraint matter_public_ends_publicly check ((state = 'OPEN' or seq is null) = (end_seq is null))
);
comment on table matter is 'What goes through stages that are published one by one; public from its number on.';
comment on column matter.course is 'Its kind, as the rules said when it was opened; canonical JSON.';
comment on column matter.seq is 'The act by which it became public.';
create index matter_by_body on matter (body_id, id);
create index matter_public on matter (seq desc) where seq is not null;
create index matter_public_by_body on matter (body_id, seq desc) where seq is not null;

create function guard_matter() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' and (new.state <> old.state or new.end_reason is distinct from old.end_reason) then
        raise exception 'a matter ends once';
    end if;
    if (new.id, new.body_id, new.kind, new.course) is distinct from (old.id, old.body_id, old.kind, old.course)
            or old.seq is not null and new.title <> old.title then
        raise exception 'what is public of matter % never changes', old.id;
    end if;
    if (old.seq is not null and new.seq is distinct from old.seq or old.end_seq is not null and new.end_seq is distinct from old.end_seq)
            or (new.seq is distinct from old.seq or new.end_seq is distinct from old.end_seq)
                and is_being_published(old.id) is not true then
        raise exception 'matter % takes its numbers once, by acts of its own', old.id;
    end if;
    return new;
end $$;
create trigger guard_matter before update on matter for each row execute function guard_matter();
create trigger refuse_removal before delete or truncate on matter for each statement execute function refuse_removal();

alter table edition
    add matter_id uuid references matter,
    add matter_stage text,
    add matter_reason text,
    add constraint edition_stage_of_a_matter
        check ((matter_id is null) = (matter_stage is null) and (matter_id is not null or matter_reason is null)),
    add constraint edition_expunged_of_no_matter check (state <> 'EXPUNGED' or matter_id is null);
comment on column edition.matter_reason is 'Why stages that come before are not published; in the header once it is public.';
create index edition_of_matter on edition (matter_id, matter_stage, seq) where matter_id is not null;

-- Where a public edition stands is read from here, and committed to by its header.
create function guard_edition_place() returns trigger language plpgsql as $$
begin
    if is_being_expunged(old.disclosure_id) is not true then
        raise exception 'a public edition keeps its place in a matter';
    end if;
    return new;
end $$;
create trigger guard_edition_place before update on edition for each row
    when (old.seq is not null and (old.matter_id, old.matter_stage, old.matter_reason)
        is distinct from (new.matter_id, new.matter_stage, new.matter_reason))
    execute function guard_edition_place();

create function erase_matter_place(disclosure uuid) returns void language plpgsql as $$
begin
    update edition set matter_id = null, matter_stage = null, matter_reason = null
    where disclosure_id = disclosure and matter_id is not null;
end $$;

create view public_matter as
    select id, body_id, kind, course, title, seq, end_seq, case when end_seq is not null then state end as outcome,
        case when end_seq is not null then end_reason end as end_reason
    from matter where seq is not null;
create view public_matter_stage as
    select matter_id, matter_stage as stage, seq from edition where matter_id is not null and seq is not null;

grant select, insert, update (title, authors, state, ended_at, end_reason, seq, end_seq, version) on matter to ${app};
grant select on public_matter, public_matter_stage to ${app}, ${reader};
