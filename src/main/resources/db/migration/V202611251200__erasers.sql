-- As before, but that what is to come can be erased without this function being written again.
create or replace function expunge(which uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    o expunction_order;
    number bigint;
    index_numbered text;
    place regclass;
    eraser regprocedure;
begin
    select * into o from expunction_order where id = which for update;
    select p.seq, p.index_number into number, index_numbered from sequence_head h join publication p using (seq)
    where h.xmin = pg_current_xact_id()::xid and p.act = 'expunction' and p.subject_id = o.disclosure_id;
    if o.state is distinct from 'APPROVED' or number is null then
        raise exception 'an expunction has an approved order and an act of its own';
    end if;
    update expunction_order set state = 'CARRIED_OUT', seq = number, version = version + 1 where id = which;
    update sequence_head set expunction = number;
    -- Whatever else keeps words of a disclosure erases them in a function of its own: erase_<what>(disclosure uuid).
    for eraser in select oid::regprocedure from pg_proc
        where pronamespace = 'public'::regnamespace and proname like 'erase\_%' and proargtypes::text = 'uuid'::regtype::oid::text
        order by proname loop
        execute format('select %s($1)', eraser::regproc) using o.disclosure_id;
    end loop;
    -- Before the rows go, so that an editor who is just saving some is done with it.
    update edition set state = 'EXPUNGED', title = null, period = null, summary = null, content = null,
        notes = null, correction_reason = null, removed_rows = '{}', version = version + 1
    where disclosure_id = o.disclosure_id;
    -- Every table of rows is known by its guard, those of families to come too.
    for place in select distinct tgrelid::regclass from pg_trigger where tgfoid = 'guard_disclosed_rows'::regproc loop
        execute format('delete from %s where disclosure_id = $1', place) using o.disclosure_id;
    end loop;
    update publication set title = null, period = null, header = null, salt = null, expunged_by = number
    where subject_id = o.disclosure_id and seq < number;
    update review_case set state = 'EXPUNGED', title = null, verdict = null, return_reason = null, version = version + 1
    where subject_id in (select id from edition where disclosure_id = o.disclosure_id);
    update audit_event set detail = null
    where detail is not null and subject_id in (
        select o.disclosure_id
        union all select id from edition where disclosure_id = o.disclosure_id
        union all select r.id from review_case r join edition e on e.id = r.subject_id where e.disclosure_id = o.disclosure_id);
    -- The digest of what was asked has no salt: whoever guesses the words could check them against it.
    update idempotent_answer set answer = null, expunged = true, request_digest = decode(repeat('00', 32), 'hex')
    where answer like '%' || o.disclosure_id || '%';
    -- A draft that a restore brought back gets the number that it had, and nobody else gets that one.
    update disclosure set state = 'EXPUNGED', index_number = index_numbered, version = version + 1 where id = o.disclosure_id;
    perform use_up_index_number(index_numbered);
    -- The planner's statistics keep samples of every column.
    for place in select distinct tgrelid::regclass from pg_trigger where tgfoid = 'guard_disclosed_rows'::regproc
        union select unnest('{publication,edition,review_case,audit_event,idempotent_answer}'::regclass[]) loop
        execute format('analyze %s', place);
    end loop;
    return number;
end $$;
