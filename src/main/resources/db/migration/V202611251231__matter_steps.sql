-- The steps of a matter while it runs 办理过程.
create table matter_step (
    id          uuid        primary key,
    matter_id   uuid        not null references matter,
    kind        text        not null check (kind in ('ACCEPTED', 'SURVEYED', 'ASSESSED', 'OPINIONS_GATHERED', 'HEARING_HELD',
                            'MEETING_DECIDED', 'SUBMITTED', 'APPROVED', 'REFUSED', 'SIGNED', 'CARRIED_OUT', 'CHECKED', 'OTHER', 'STRIKING')),
    taken_on    date        not null,
    unit        text        not null,
    text        text        not null,
    due         date        check (due >= taken_on),
    strikes     uuid,
    state       text        not null check (state in ('RECORDED', 'IN_REVIEW', 'PUBLIC', 'RETURNED')),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    seq         bigint      unique,
    version     integer     not null,
    unique (matter_id, id),
    foreign key (matter_id, strikes) references matter_step (matter_id, id),
    foreign key (matter_id, seq) references publication (subject_id, seq),
    constraint matter_step_strikes_another check ((kind = 'STRIKING') = (strikes is not null) and strikes <> id),
    constraint matter_step_public_has_a_number check ((state = 'PUBLIC') = (seq is not null))
);
comment on table matter_step is 'What happened to a matter while it runs; its words never change, a later step strikes it.';
create unique index matter_step_struck_once on matter_step (strikes) where state <> 'RETURNED';
create index matter_step_of on matter_step (matter_id, seq);

create function guard_matter_step() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.seq is not null then
            raise exception 'a step is recorded first and public later';
        end if;
    elsif new.seq is distinct from old.seq
            and (old.seq is not null or is_being_published(new.matter_id) is not true) then
        raise exception 'a step takes its number once, by an act of its matter';
    elsif old.state <> 'IN_REVIEW' and new.state <> old.state then
        raise exception 'a step does not go from % to %', old.state, new.state;
    end if;
    return new;
end $$;
create trigger guard_matter_step before insert or update on matter_step
    for each row execute function guard_matter_step();
create trigger refuse_removal before delete or truncate on matter_step
    for each statement execute function refuse_removal();

create view public_matter_step as
    select id, matter_id, kind, taken_on, unit, text, due, strikes, seq from matter_step where seq is not null;

grant select, insert, update (state, seq, version) on matter_step to ${app};
grant select on public_matter_step to ${app}, ${reader};
