-- The meeting that decided first, of what needs one. In the header once it is public, and expunged with it.
alter table edition add decision text;
comment on column edition.decision is 'Who decided, at which meeting and when, canonical JSON; null for none.';
alter table edition add constraint edition_decision_is_expunged check (state <> 'EXPUNGED' or decision is null);

create function erase_decision(disclosure uuid) returns void language sql as $$
    update edition set decision = null where disclosure_id = disclosure and decision is not null
$$;
revoke execute on function erase_decision(uuid) from public;
