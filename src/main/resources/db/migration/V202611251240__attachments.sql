-- Files by what they hold, and what they are attached to. A file stands once, however many attachments have it.

create table stored_file (
    digest    bytea       primary key check (octet_length(digest) = 32),
    size      bigint      not null check (size > 0),
    stored_at timestamptz not null
);
comment on column stored_file.digest is 'SHA-256 of the bytes as they are given out.';
comment on column stored_file.stored_at is 'When it was last brought: what nobody refers to an hour later is removed.';

-- In pieces, so that any range is read without the rest. Not compressed: nearly all of them are already.
create table stored_chunk (
    digest bytea   not null references stored_file on delete cascade,
    n      integer not null check (n >= 0),
    bytes  bytea   not null check (octet_length(bytes) between 1 and 262144),
    primary key (digest, n)
);
alter table stored_chunk alter bytes set storage external, alter bytes set statistics 0;

create table attachment (
    id            uuid        primary key,
    disclosure_id uuid        not null references disclosure,
    owner_kind    text        not null check (owner_kind in ('EDITION', 'POSTING')),
    owner_id      uuid        not null,
    media_type    text        not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size          bigint      not null check (size > 0),
    digest        bytea       not null references stored_file,
    thumbnail     bytea       references stored_file,
    seq           bigint      references publication,
    created_at    timestamptz not null
);
comment on table attachment is 'Which file; what it is called and says stands in its edition.';
comment on column attachment.owner_id is 'What it was brought for: an edition, or something else that belongs to the disclosure.';
comment on column attachment.seq is 'The act that first published it.';
create index attachment_by_owner on attachment (owner_id);
create index attachment_by_disclosure on attachment (disclosure_id);
create index attachment_by_digest on attachment (digest);
create index attachment_by_thumbnail on attachment (thumbnail) where thumbnail is not null;

create function guard_attachment() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.seq is not null then
            raise exception 'attachment % is numbered by its publication', new.id;
        end if;
    elsif tg_op = 'DELETE' then
        if old.seq is not null and not is_being_expunged(old.disclosure_id) then
            raise exception 'attachment % is public and is never deleted', old.id;
        end if;
        return old;
    elsif old.seq is not null or new.seq is distinct from (select seq from sequence_head)
            or not is_being_published(old.disclosure_id) then
        raise exception 'attachment % is published once, by an act of its disclosure', old.id;
    end if;
    return new;
end $$;
create trigger guard_attachment before insert or update or delete on attachment
    for each row execute function guard_attachment();

-- The list of an edition's attachments, with their words.
alter table edition add attachments text,
    add constraint edition_attachments_expunged check (state <> 'EXPUNGED' or attachments is null);

-- What is public, and nothing else.
create view public_chunk as
    select c.digest, c.n, c.bytes from stored_chunk c
    where exists (select from attachment a where a.digest = c.digest and a.seq is not null)
       or exists (select from attachment a where a.thumbnail = c.digest and a.seq is not null);

-- Files that no attachment has any more. Locked first, so that whoever brings one of them again waits and then stores it anew.
create function remove_unused_files(candidates bytea[]) returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    perform from stored_file where digest = any (candidates) order by digest for update;
    delete from stored_file f where digest = any (candidates)
        and not exists (select from attachment a where a.digest = f.digest)
        and not exists (select from attachment a where a.thumbnail = f.digest);
    get diagnostics gone = row_count;
    return gone;
end $$;

create function erase_attachments(disclosure uuid) returns void language plpgsql as $$
declare
    files bytea[];
begin
    update edition e set attachments = null where e.disclosure_id = disclosure and e.attachments is not null;
    select array_agg(distinct f) into files from attachment a, unnest(array[a.digest, a.thumbnail]) f
        where a.disclosure_id = disclosure and f is not null;
    delete from attachment a where a.disclosure_id = disclosure;
    perform remove_unused_files(files);
    analyze attachment;
    analyze stored_file;
end $$;

grant select, insert, update (seq), delete on attachment to ${app};
grant select, insert, update (stored_at), delete on stored_file to ${app};
grant select, insert on stored_chunk to ${app};
grant select on public_chunk to ${app}, ${reader};
