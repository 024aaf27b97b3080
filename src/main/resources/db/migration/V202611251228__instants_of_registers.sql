-- As before, and what is published in a register of a restricted audience waits for its instant as well.
create or replace function guard_edition() returns trigger language plpgsql as $$
declare
    newest review_case;
    out_at timestamptz;
begin
    if tg_op = 'UPDATE' then
        if not new.authors @> old.authors then
            raise exception 'who worked on edition % stays its author', old.id;
        end if;
        if old.state = 'SCHEDULED' and new.state = 'PUBLISHED' then
            if new.seq is not null then
                select published_at into out_at from publication where seq = new.seq;
            else
                select published_at into out_at from restricted_publication
                where disclosure_id = new.disclosure_id and entry = new.entry;
            end if;
            if (out_at >= old.publish_at) is not true then
                raise exception 'edition % is not public before its instant', old.id;
            end if;
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
