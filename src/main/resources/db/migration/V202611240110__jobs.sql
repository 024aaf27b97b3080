-- What is done again and again by one process of all. Who runs a job locks its row until the transaction of the run ends:
-- a process that dies gives it back, and a run that fails has not been.
create table job (
    name text primary key check (name ~ '^[a-z]+(-[a-z]+)*$'),
    due timestamptz not null
);
comment on column job.due is 'When it is to run next; in the past while it runs or could not.';

create function guard_job() returns trigger language plpgsql as $$
begin
    if new.due <= old.due then
        raise exception 'job % goes on from %, not back to %', old.name, old.due, new.due;
    end if;
    return new;
end $$;
create trigger guard_job before update on job for each row execute function guard_job();
grant select, insert, update (due) on job to ${app};

-- The application deletes no answer of its own accord: what has not expired by the database's clock too stays.
create function forget_expired_answers(at timestamptz) returns bigint
language sql security definer set search_path = public, pg_temp as $$
    with gone as (delete from idempotent_answer where expires_at <= least(at, now()) returning 1)
    select count(*) from gone
$$;
revoke execute on function forget_expired_answers from public;
grant execute on function forget_expired_answers to ${app};
