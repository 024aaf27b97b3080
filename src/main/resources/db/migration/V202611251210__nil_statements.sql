-- 空表说明: why an edition has no rows. In the header once it is public, and expunged with it.
alter table edition add nil_reason text,
    add constraint edition_nil_is_expunged check (state <> 'EXPUNGED' or nil_reason is null);
comment on column edition.nil_reason is 'Why there is nothing to disclose; null when there are rows.';

create function erase_nil_statements(disclosure uuid) returns void language sql as $$
    update edition set nil_reason = null where disclosure_id = disclosure and nil_reason is not null
$$;
revoke execute on function erase_nil_statements from public;

-- A published edition without rows is a nil statement. They are few.
create index publication_nil on publication (seq desc) where row_count = 0 and family is not null;
