-- Who has an interest in a case takes no part in it 回避; and where that leaves nobody, the supervising body takes it.
create table recusal (
    id         uuid        primary key,
    review_id  uuid        not null references review_case,
    body_id    uuid        not null references public_body,
    subject    text        not null,
    ground     text        not null check (ground in ('OWN_INTEREST', 'RELATIVES_INTEREST', 'IMPARTIALITY')),
    words      text,
    ordered_by text        not null,
    at         timestamptz not null,
    constraint recusal_once unique (review_id, subject)
);
comment on table recusal is 'Who may not act on a case any more, why, and who said so: they themselves or the head.';
comment on column recusal.words is 'Erased with what the case is about.';
grant select, insert on recusal to ${app};

create function erase_recusals(disclosure uuid) returns void language plpgsql as $$
begin
    update recusal set words = null where words is not null and review_id in (
        select r.id from review_case r join edition e on e.id = r.subject_id where e.disclosure_id = disclosure);
    analyze recusal;
end $$;
revoke execute on function erase_recusals(uuid) from public;

create function guard_recusal() returns trigger language plpgsql as $$
declare c review_case;
begin
    -- Until the transaction ends nobody decides on the case.
    select * into c from review_case where id = new.review_id for update;
    if c.state not in ('CONFIDENTIALITY_REVIEW', 'APPROVAL') or new.subject in (c.reviewer, c.reviewer_for) then
        raise exception 'who has decided on case % is not recused from it', new.review_id;
    end if;
    return new;
end $$;
create trigger guard_recusal before insert on recusal for each row execute function guard_recusal();

alter table review_case
    add taken_by   text,
    add taken_from uuid references public_body,
    add taken_at   timestamptz,
    add constraint review_case_taken check (num_nonnulls(taken_by, taken_from, taken_at) in (0, 3)),
    add constraint taker_is_no_author check (taken_by <> all (authors));
comment on column review_case.taken_by is 'Of the supervising body, because nobody was left who could act on it.';
comment on column review_case.taken_from is 'The supervising body.';

-- A case is taken by the body that supervises, and only where the case's body has nobody of its own. Days are counted with
-- one to spare on either side, as the region's midnight is not known here: who is in office beyond doubt stands in the way.
create function guard_taking() returns trigger language plpgsql as $$
declare
    wanted text := case new.state when 'APPROVAL' then 'APPROVER' else 'CONFIDENTIALITY_REVIEWER' end;
    able   text;
begin
    if new.state not in ('CONFIDENTIALITY_REVIEW', 'APPROVAL') or not exists (
            select from public_body_state
            where body_id = new.body_id and seq_to is null and supervising_id = new.taken_from) then
        raise exception 'case % is taken by the supervising body alone', new.id;
    end if;
    select p.subject into able from staff_post p
    where p.body_id = new.body_id and p.role = wanted and p.stands_for is null
      and p.from_day < new.taken_at::date and (p.to_day is null or p.to_day > new.taken_at::date + 1)
      and p.subject <> all (new.authors)
      and (new.state <> 'APPROVAL' or p.subject not in (new.reviewer, coalesce(new.reviewer_for, new.reviewer)))
      and not exists (select from recusal r where r.review_id = new.id and r.subject = p.subject)
    limit 1;
    if found then
        raise exception 'case % has somebody of its own body who can act', new.id;
    end if;
    return new;
end $$;
create trigger guard_taking before update on review_case
    for each row when (new.taken_by is not null and new.taken_at is distinct from old.taken_at)
    execute function guard_taking();

-- As before, and: a substitute is one, and who is recused takes no part, nor anybody in their place.
create or replace function guard_review_case() returns trigger language plpgsql as $$
declare hands text[];
begin
    if tg_op = 'INSERT' then
        if new.subject_kind = 'edition' and not exists (
                select from edition where id = new.subject_id and authors <@ new.authors) then
            raise exception 'a case names all authors of its edition %', new.subject_id;
        end if;
        return new;
    end if;
    if (old.authors, old.subject_kind, old.subject_id, old.body_id)
            is distinct from (new.authors, new.subject_kind, new.subject_id, new.body_id) then
        raise exception 'what case % is about stays', old.id;
    elsif old.reviewer is not null
                and (new.reviewer, new.reviewer_for) is distinct from (old.reviewer, old.reviewer_for)
            or old.approver is not null
                and (new.approver, new.approver_for) is distinct from (old.approver, old.approver_for) then
        raise exception 'who decided on case % stays', old.id;
    end if;
    if old.reviewer is null then
        hands := array[new.reviewer, new.reviewer_for];
        if new.reviewer_for is not null and not is_substitute(new.reviewer, new.reviewer_for, 'CONFIDENTIALITY_REVIEWER') then
            raise exception '% is no substitute of %', new.reviewer, new.reviewer_for;
        end if;
    end if;
    if old.approver is null then
        hands := hands || array[new.approver, new.approver_for];
        if new.approver_for is not null and not is_substitute(new.approver, new.approver_for, 'APPROVER') then
            raise exception '% is no substitute of %', new.approver, new.approver_for;
        end if;
    end if;
    if old.returned_by is null then
        hands := hands || array[new.returned_by, new.returned_for];
    end if;
    if new.taken_by is distinct from old.taken_by then
        hands := hands || array[new.taken_by];
    end if;
    if exists (select from recusal where review_id = new.id and subject = any (hands)) then
        raise exception 'who is recused from case % takes no part in it', new.id;
    end if;
    return new;
end $$;
