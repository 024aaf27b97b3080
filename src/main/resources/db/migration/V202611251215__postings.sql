-- Where a published edition was posted beside the website. Each record of it, correction and striking out is a public act,
-- of which the posting is the subject; what is said stands there and nowhere else.
create table posting (
    id            uuid    primary key,
    disclosure_id uuid    not null references disclosure,
    body_id       uuid    not null references public_body,
    state         text    not null check (state in ('POSTED', 'STRUCK')),
    version       integer not null
);
create index posting_of on posting (disclosure_id);
grant select, insert, update (state, version) on posting to ${app};

create function guard_posting() returns trigger language plpgsql as $$
begin
    if old.state = 'STRUCK' then
        raise exception 'a posting that was struck stays so';
    end if;
    return new;
end $$;
create trigger guard_posting before update on posting for each row execute function guard_posting();
create trigger refuse_removal before delete or truncate on posting for each statement execute function refuse_removal();

create view public_posting as select id, disclosure_id from posting;
grant select on public_posting to ${app}, ${reader};

alter table publication drop constraint publication_expunged_by_its_own,
    add constraint publication_expunged_by_an_act foreign key (expunged_by) references publication (seq);
create index publication_expunged on publication (expunged_by) where expunged_by is not null;

-- As before, but that what was posted of a disclosure is expunged with it, that nothing is posted of it afterwards, and that the
-- act that erases is the newest one.
create or replace function guard_publication() returns trigger language plpgsql as $$
declare head sequence_head;
begin
    select * into head from sequence_head;
    if tg_op = 'INSERT' then
        if new.seq <> head.seq or new.published_at <> head.published_at or new.seq_to is not null then
            raise exception 'publication % is not the newest number %', new.seq, head.seq;
        end if;
        if new.expunged_by is not null
                or exists (select from publication where subject_id = new.subject_id and act = 'expunction')
                or exists (select from posting p join disclosure d on d.id = p.disclosure_id
                           where p.id = new.subject_id and d.state = 'EXPUNGED') then
            raise exception 'nothing follows the expunction of %', new.subject_id;
        end if;
    elsif new.expunged_by is not null then
        if old.expunged_by is not null or new.seq_to is distinct from old.seq_to or new.expunged_by <> head.seq
                or not is_being_expunged(coalesce(
                    (select p.disclosure_id from posting p where p.id = old.subject_id), old.subject_id)) then
            raise exception 'publication % is expunged once, by order', old.seq;
        end if;
    elsif old.seq_to is not null or new.seq_to is distinct from head.seq then
        raise exception 'publication % is closed once, by the newest number', old.seq;
    end if;
    return new;
end $$;

create function erase_postings(disclosure uuid) returns void language plpgsql as $$
declare number bigint := (select expunction from sequence_head);
begin
    update publication p set title = null, period = null, header = null, salt = null, expunged_by = number
    from posting o where o.disclosure_id = disclosure and p.subject_id = o.id and p.expunged_by is null;
    update audit_event a set detail = null
    from posting o where o.disclosure_id = disclosure and a.subject_id = o.id and a.detail is not null;
end $$;
revoke execute on function erase_postings from public;
