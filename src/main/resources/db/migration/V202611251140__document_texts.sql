create table document_text (
    id                   uuid          primary key,
    disclosure_id        uuid          not null references disclosure,
    edition_id           uuid          not null references edition,
    row_key              text          collate "C" not null,
    salt                 bytea         not null check (octet_length(salt) = 16),
    leaf                 bytea         not null check (octet_length(leaf) = 32),
    seq_from             bigint,
    seq_to               bigint        check (seq_to > seq_from),
    part                 text          not null check (part ~ '^[0-9A-Za-z.-]{1,32}$'),
    place                integer       not null check (place between 1 and 1000000),
    kind                 text          not null check (kind in ('PREAMBLE', 'CHAPTER', 'SECTION', 'ARTICLE', 'ITEM', 'ANNEX')),
    number               integer       check (number between 1 and 10000),
    heading              text,
    text                 text,
    -- What DocumentFamily checks of a single row when it is saved.
    constraint articles_are_numbered check ((kind = 'ARTICLE') = (number is not null)),
    constraint says_something check (num_nonnulls(heading, text) > 0)
);
create unique index document_text_draft on document_text (edition_id, row_key);
create unique index document_text_current on document_text (disclosure_id, row_key)
    where seq_from is not null and seq_to is null;
create index document_text_newest on document_text (seq_from desc, row_key) where seq_from is not null;
create index document_text_of on document_text (disclosure_id, row_key) where seq_from is not null;

create trigger guard_insert after insert on document_text
    referencing new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_update after update on document_text
    referencing old table as old_rows new table as new_rows for each statement execute function guard_disclosed_rows();
create trigger guard_delete after delete on document_text
    referencing old table as old_rows for each statement execute function guard_disclosed_rows();

create view public_document_text as
    select * from document_text where seq_from is not null;

grant select, insert, update (seq_from, seq_to), delete on document_text to ${app};
grant select on public_document_text to ${app}, ${reader};
