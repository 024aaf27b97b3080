-- The first answer to a request that carried an Idempotency-Key, so that a repeat gets it again and has no second effect.
create table idempotent_answer (
    actor text not null check (length(actor) between 1 and 200),
    -- Compared byte by byte: "K" and "k" are two keys.
    key text collate "C" not null check (key ~ '^[A-Za-z0-9._~-]{8,64}$'),
    -- SHA-256 of what was asked: the same key with another request is a mistake of the client.
    request_digest bytea not null check (length(request_digest) = 32),
    status smallint not null check (status between 200 and 299),
    -- Text and not jsonb: a repeat gets the same bytes.
    answer text,
    answered_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > answered_at),
    primary key (actor, key)
);

create index idempotent_answer_expires_at on idempotent_answer (expires_at);

-- No update and no delete: a first answer stays the first. Expired ones are removed by the owner.
grant select, insert on idempotent_answer to ${app};
