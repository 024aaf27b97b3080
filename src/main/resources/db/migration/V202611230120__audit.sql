create table audit_event (
    id           uuid        primary key,
    at           timestamptz not null,
    actor        text        not null,
    action       text        not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
    subject_kind text        not null,
    subject_id   uuid        not null,
    body_id      uuid,
    from_state   text,
    to_state     text,
    detail       text
);
create index audit_event_by_subject on audit_event (subject_id, id);
create index audit_event_by_body on audit_event (body_id, id);
comment on table audit_event is 'Who did what, when, from which state to which. Written once, never changed.';
grant select, insert on audit_event to ${app};
