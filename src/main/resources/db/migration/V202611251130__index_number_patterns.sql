-- As before, of whatever pattern the number is: it stands last, and the series is what stands before it (IndexPattern).
create or replace function use_up_index_number(given text) returns void language plpgsql as $$
declare
    named text := regexp_replace(given, '-?[0-9]+$', '');
    n bigint := substring(given from '[0-9]+$')::bigint;
begin
    while n is not null and not exists (select from index_counter where series = named and last >= n) loop
        insert into index_counter values (named, 1) on conflict (series) do update set last = index_counter.last + 1;
    end loop;
end $$;
