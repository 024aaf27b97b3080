-- The public record of a county after years: ${acts} acts of 10,000 bodies, three payments in each table.
-- Behind the sequence's back and set by set; only the superuser can, and only here: triggers and keys are off.
set session_replication_role = replica;
set synchronous_commit = off;
set max_parallel_workers_per_gather = 0;
set work_mem = '256MB';

create temp table place as
select i, uuidv7() as id,
       case when i <= 100 then '91' || lpad(i::text, 4, '0') else '92' || lpad(i::text, 6, '0') end as code
from generate_series(1, 10000) i;

insert into public_body (id, code) select id, code from place;
insert into public_body_state (id, body_id, name, kind, parent_id, supervising_id, status, seq_from)
select uuidv7(), p.id, case when p.i <= 100 then '基准乡' else '基准村' end || p.i,
       case when p.i <= 100 then 'TOWNSHIP' else 'VILLAGE' end, above.id, above.id, 'ACTIVE', 0
from place p left join place t on p.i > 100 and t.i = 1 + p.i % 100
cross join lateral (select coalesce(t.id, (select id from public_body where code = '900000')) as id) above;

-- One act in ten corrects the one nine before it. Few bodies publish much and many publish little.
create temp table act as
select i, head.seq + i as seq,
       case when i % 10 = 0 then i - 9 else i end as disclosure_i,
       case when i % 10 = 1 and i + 9 <= ${acts} then head.seq + i + 9 end as seq_to,
       case when i % 10 = 0 then 2 else 1 end as edition,
       (2016 + i * 10 / ${acts})::text as period,
       head.published_at + (clock_timestamp() - head.published_at) * (i::float8 / ${acts}) as published_at
from generate_series(1, ${acts}) i, sequence_head head;

create temp table subject as
select a.i, uuidv7() as id, p.id as body_id, p.code, a.seq
from act a join place p on p.i = 1 + floor(9999 * power(abs(hashint4(a.i)) / 2147483648.0, 4))::int
where a.edition = 1;
create index on subject (i);
create index on act (i);
analyze subject;
analyze act;

create temp table public_act as
select a.*, s.id as subject_id, s.body_id, s.code || '/' || a.period || '-' || lpad(s.i::text, 6, '0') as index_number,
       uuidv7() as edition_id, uuid_send(gen_random_uuid()) as salt,
       convert_to('{"body":{"code":"' || s.code || '","name":"基准村"},"content":{"basis":"农业支持保护补贴（耕地地力保护）政策",'
           || '"programme":"耕地地力保护补贴","source":"第' || a.i || '号示例","standard":"每亩86.9元"},"disclosure":"' || s.id
           || '","edition":' || a.edition || ',"family":"subsidy","indexNumber":"' || s.code || '/' || a.period || '-' || lpad(s.i::text, 6, '0')
           || '","period":"' || a.period || '","summary":"按每亩86.9元发放耕地地力保护补贴。下表列出各有多少人领取、补了多少亩、共发多少元。",'
           || '"title":"耕地地力保护补贴发放情况"}', 'UTF8') as header
from act a join subject s on s.i = a.disclosure_i;

insert into disclosure (id, family, body_id, index_number, state, version)
select subject_id, 'subsidy', body_id, index_number, 'PUBLISHED', 1 from public_act where edition = 1;

insert into edition (id, disclosure_id, number, state, title, period, summary, content, correction_reason, authors,
                     created_at, changed_at, seq, version)
select edition_id, subject_id, edition, case when seq_to is null then 'PUBLISHED' else 'SUPERSEDED' end,
       '耕地地力保护补贴发放情况', period, '下表', '{}', case when edition > 1 then '数字有误' end, '{editor}',
       published_at, published_at, seq, 1
from public_act order by seq;

insert into publication (seq, act, subject_id, body_id, family, index_number, edition, title, period, header, salt,
                         header_digest, row_count, row_root, attachments_root, published_at, leaf, seq_to)
select seq, case when edition = 1 then 'first-edition' else 'correction' end, subject_id, body_id, 'subsidy', index_number,
       edition, '耕地地力保护补贴发放情况（第' || i || '号）', period, header, salt, sha256(salt || header), 3, sha256(salt),
       sha256(''), published_at,
       convert_to('{"act":"first-edition","edition":1,"headerDigest":"' || encode(sha256(salt || header), 'hex')
           || '","manifest":"daylight/1","rowRoot":"' || encode(sha256(salt), 'hex') || '","seq":' || seq || '}', 'UTF8'),
       seq_to
from public_act order by seq;

-- A correction closes the first row of its table and brings another in its place.
insert into subsidy_payment (id, disclosure_id, edition_id, row_key, salt, leaf, seq_from, seq_to, granularity, area_code,
                             area_name, beneficiary_code, beneficiary_count, quantity, unit, rate, amount, currency)
select uuidv7(), a.subject_id, a.edition_id, '92' || lpad((a.i % 9900)::text, 6, '0') || '/H' || n || '/',
       a.salt, sha256(a.salt || n::text::bytea), a.seq, case when n = 1 then a.seq_to end, 'HOUSEHOLD',
       '92' || lpad((a.i % 9900)::text, 6, '0'), '基准村', 'H' || n, 1, 1 + a.i % 50, 'MU', 86.9,
       (1 + a.i % 50) * 86.9, 'CNY'
from public_act a cross join generate_series(1, 3) n where a.edition = 1 or n = 1 order by a.seq, n;

update sequence_head h set seq = a.seq, published_at = a.published_at from public_act a where a.i = ${acts};
