-- Whoever listens hears of a new number as its transaction commits. A trigger, so that no way of taking one can forget it.
-- The commits of transactions that notify go one after another in all databases of a server; acts do so anyway, for they
-- queue for this row. The notice carries nothing: anyone may notify, so it is no more than a reason to look.
create function tell_of_number() returns trigger language plpgsql as $$
begin
    perform pg_notify('sequence_head', '');
    return null;
end $$;
create trigger tell_of_number after update on sequence_head
    for each row execute function tell_of_number();
