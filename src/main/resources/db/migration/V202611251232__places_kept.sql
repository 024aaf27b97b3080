-- As before, but of editions for a narrower audience too: those have no number.
drop trigger guard_edition_place on edition;
create trigger guard_edition_place before update on edition for each row
    when (old.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') and (old.matter_id, old.matter_stage, old.matter_reason)
        is distinct from (new.matter_id, new.matter_stage, new.matter_reason))
    execute function guard_edition_place();
