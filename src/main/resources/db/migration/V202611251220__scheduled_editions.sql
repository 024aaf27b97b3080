-- Approved for an instant: not public before it, and called back by an approver until then.
alter table edition
    add publish_at   timestamptz,
    add scheduled_by text,
    add tried_at     timestamptz,
    add held_since   timestamptz,
    add held_because text check (held_because in ('BODY_ENDED', 'DISCLOSURE_ENDED', 'OVERTAKEN', 'REFUSED'));
comment on column edition.publish_at is 'Planned; when it became public stands with its publication.';
comment on column edition.tried_at is 'When the portal last began to publish it: what fails does not hold up the others.';
comment on column edition.held_because is 'Why it could not be published at its instant.';
alter table edition drop constraint edition_state_check, add constraint edition_state_check check (state in
    ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN', 'DISCARDED', 'EXPUNGED'));
alter table edition
    add constraint edition_scheduled_for_an_instant
        check (state <> 'SCHEDULED' or publish_at is not null and scheduled_by is not null),
    add constraint edition_held_while_scheduled check (
        (held_because is null) = (held_since is null) and (held_because is null or state in ('SCHEDULED', 'EXPUNGED')));
drop index edition_one_open;
create unique index edition_one_open on edition (disclosure_id) where state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED');
create index edition_scheduled on edition (publish_at) where state = 'SCHEDULED';

-- An approval that was for an instant and is taken back before it.
alter table review_case drop constraint review_case_state_check, add constraint review_case_state_check check (state in
    ('CONFIDENTIALITY_REVIEW', 'APPROVAL', 'APPROVED', 'CALLED_BACK', 'RETURNED', 'EXPUNGED'));
alter table review_case
    drop constraint review_case_reviewed, drop constraint review_case_approved, drop constraint review_case_returned;
alter table review_case
    add constraint review_case_reviewed check (
        state not in ('APPROVAL', 'APPROVED', 'CALLED_BACK') or reviewer is not null and verdict is not null),
    add constraint review_case_approved
        check (state = 'EXPUNGED' or (state in ('APPROVED', 'CALLED_BACK')) = (approver is not null)),
    add constraint review_case_returned
        check (state = 'EXPUNGED' or (state in ('RETURNED', 'CALLED_BACK')) = (return_reason is not null));
create index review_case_by_subject on review_case (subject_id, id);

-- Three hands: who worked on an edition, who reviewed it, who approved it. That they differ is said by constraints of the
-- case; that the case is the edition's, and stays as it was decided, is said here.
create function guard_review_case() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.subject_kind = 'edition' and not exists (
                select from edition where id = new.subject_id and authors <@ new.authors) then
            raise exception 'a case names all authors of its edition %', new.subject_id;
        end if;
    elsif (old.authors, old.subject_kind, old.subject_id, old.body_id)
            is distinct from (new.authors, new.subject_kind, new.subject_id, new.body_id) then
        raise exception 'what case % is about stays', old.id;
    elsif old.reviewer is not null and new.reviewer is distinct from old.reviewer
            or old.approver is not null and new.approver is distinct from old.approver then
        raise exception 'who decided on case % stays', old.id;
    end if;
    return new;
end $$;
create trigger guard_review_case before insert or update on review_case
    for each row execute function guard_review_case();

create function guard_edition() returns trigger language plpgsql as $$
declare newest review_case;
begin
    if tg_op = 'UPDATE' then
        if not new.authors @> old.authors then
            raise exception 'who worked on edition % stays its author', old.id;
        end if;
        if old.state = 'SCHEDULED' and new.state = 'PUBLISHED'
                and (select published_at from publication where seq = new.seq) < old.publish_at then
            raise exception 'edition % is not public before its instant', old.id;
        end if;
        if old.state = new.state then
            return null;
        end if;
    end if;
    if new.state in ('APPROVED', 'SCHEDULED', 'PUBLISHED') then
        select * into newest from review_case where subject_id = new.id order by id desc limit 1;
        if newest.state is distinct from 'APPROVED' or not newest.authors @> new.authors then
            raise exception 'edition % is not approved by other hands', new.id;
        end if;
    end if;
    return null;
end $$;
create trigger guard_edition after insert or update on edition
    for each row execute function guard_edition();
