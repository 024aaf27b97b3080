create table index_counter (
    series text   primary key,
    last   bigint not null check (last > 0)
);
create function guard_index_counter() returns trigger language plpgsql as $$
begin
    if new.last <> (case when tg_op = 'INSERT' then 1 else old.last + 1 end) then
        raise exception 'index numbers of % are given out one by one', new.series;
    end if;
    return new;
end $$;
create trigger guard_index_counter before insert or update on index_counter
    for each row execute function guard_index_counter();
comment on table index_counter is 'The last index number given out in a series, for example 411325/2026.';

create table disclosure (
    id           uuid    primary key,
    family       text    not null,
    body_id      uuid    not null references public_body,
    index_number text    unique,
    state        text    not null check (state in ('UNPUBLISHED', 'PUBLISHED', 'WITHDRAWN')),
    version      integer not null,
    check ((state = 'UNPUBLISHED') = (index_number is null))
);
create index disclosure_by_body on disclosure (body_id, id);

create function guard_index_number() returns trigger language plpgsql as $$
begin
    if old.index_number is not null and new.index_number is distinct from old.index_number then
        raise exception 'an index number never changes';
    end if;
    return new;
end $$;
create trigger guard_index_number before update on disclosure
    for each row execute function guard_index_number();

create table edition (
    id                uuid        primary key,
    disclosure_id     uuid        not null references disclosure,
    number            integer     not null check (number > 0),
    state             text        not null check (state in
                                  ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN', 'DISCARDED')),
    title             text        not null,
    period            text        not null,
    summary           text        not null,
    content           text        not null,
    correction_reason text        check ((number = 1) = (correction_reason is null)),
    removed_rows      text[]      not null default '{}',
    authors           text[]      not null check (cardinality(authors) > 0),
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    seq               bigint      unique,
    version           integer     not null,
    foreign key (disclosure_id, seq) references publication (subject_id, seq),
    check ((state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')) = (seq is not null))
);
create unique index edition_number on edition (disclosure_id, number) where state <> 'DISCARDED';
-- One being made, one in force: whoever tries to make a second of either loses.
create unique index edition_one_open on edition (disclosure_id) where state in ('DRAFT', 'IN_REVIEW', 'APPROVED');
create unique index edition_one_live on edition (disclosure_id) where state = 'PUBLISHED';

create table review_case (
    id            uuid        primary key,
    subject_kind  text        not null,
    subject_id    uuid        not null,
    body_id       uuid        not null references public_body,
    title         text        not null,
    authors       text[]      not null check (cardinality(authors) > 0),
    state         text        not null check (state in
                              ('CONFIDENTIALITY_REVIEW', 'APPROVAL', 'APPROVED', 'RETURNED')),
    opened_at     timestamptz not null,
    reviewer      text,
    verdict       text,
    reviewed_at   timestamptz,
    approver      text,
    approved_at   timestamptz,
    returned_by   text,
    return_reason text,
    returned_at   timestamptz,
    version       integer     not null,
    constraint reviewer_is_no_author check (reviewer <> all (authors)),
    constraint approver_is_no_author check (approver <> all (authors)),
    constraint approver_is_not_reviewer check (approver <> reviewer),
    check ((state in ('APPROVAL', 'APPROVED')) <= (reviewer is not null and verdict is not null)),
    check ((state = 'APPROVED') = (approver is not null)),
    check ((state = 'RETURNED') = (return_reason is not null))
);
create unique index review_case_one_open on review_case (subject_id) where state in ('CONFIDENTIALITY_REVIEW', 'APPROVAL');
create index review_case_by_body on review_case (body_id, id);

grant select, insert, update (last) on index_counter to ${app};
grant select, insert, update on disclosure, edition, review_case to ${app};
