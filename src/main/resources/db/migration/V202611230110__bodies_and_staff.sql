create table public_body (
    id   uuid primary key,
    code text not null unique check (code ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$')
);
comment on table public_body is 'The lasting identity of a public body; what is said of it stands in public_body_state.';

create table public_body_state (
    id             uuid   primary key,
    body_id        uuid   not null references public_body,
    name           text   not null,
    kind           text   not null check (kind in
                          ('COUNTY', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'PUBLIC_SERVICE', 'ENTERPRISE')),
    parent_id      uuid   references public_body check (parent_id <> body_id),
    supervising_id uuid   references public_body check (supervising_id <> body_id),
    status         text   not null check (status in ('ACTIVE', 'MERGED', 'ABOLISHED')),
    successor_id   uuid   references public_body check (successor_id <> body_id),
    seq_from       bigint not null check (seq_from >= 0),
    seq_to         bigint check (seq_to > seq_from),
    check ((status = 'ACTIVE') = (successor_id is null))
);
create unique index public_body_state_current on public_body_state (body_id) where seq_to is null;
create unique index public_body_state_from on public_body_state (body_id, seq_from);
create index public_body_state_parent on public_body_state (parent_id) where seq_to is null;
comment on column public_body_state.seq_from is '0 for the founding state: what was there before the first act.';

create function guard_body_states() returns trigger language plpgsql as $$
declare newest bigint;
begin
    select seq into newest from sequence_head;
    if tg_op = 'INSERT' and (new.seq_from <> newest or new.seq_to is not null)
        or tg_op = 'UPDATE' and (old.seq_to is not null or new.seq_to is distinct from newest) then
        raise exception 'a body changes with the newest number %', newest;
    end if;
    -- Before the first act there is the founding.
    if newest > 0 and not is_being_published(new.body_id) then
        raise exception 'body % changes only with an act of its own', new.body_id;
    end if;
    return new;
end $$;
create trigger guard_body_states before insert or update on public_body_state
    for each row execute function guard_body_states();

create table staff_post (
    id        uuid    primary key,
    subject   text    not null,
    role      text    not null,
    body_id   uuid    not null references public_body,
    from_day  date    not null,
    to_day    date    check (to_day >= from_day),
    demo      boolean not null default false
);
create unique index staff_post_once on staff_post (subject, role, body_id) where to_day is null;
comment on table staff_post is 'For which body a person holds a role; the role itself must also stand in the token.';

create table body_proxy (
    id         uuid primary key,
    village_id uuid not null references public_body,
    serving_id uuid not null references public_body check (serving_id <> village_id),
    basis      text not null,
    from_day   date not null,
    to_day     date check (to_day >= from_day)
);
create unique index body_proxy_once on body_proxy (village_id, serving_id) where to_day is null;
comment on table body_proxy is 'A village lets another body''s staff act for it (DOMAIN: villages are no administrative organs).';

grant select, insert on public_body to ${app};
grant select, insert, update (seq_to) on public_body_state to ${app};
grant select, insert, update (to_day) on staff_post, body_proxy to ${app};
grant select on public_body, public_body_state to ${reader};
