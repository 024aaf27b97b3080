-- What anonymous readers ask for most, newest first: a period, a body's period, a village's payments.
create index publication_by_period on publication (period, seq) where family is not null;
create index publication_by_body_period on publication (body_id, period, seq) where family is not null;
create index subsidy_payment_by_area on subsidy_payment (area_code, seq_from desc, row_key) where seq_from is not null;
-- The newest change of any body, which every staff request asks for.
create index public_body_state_newest on public_body_state (seq_from);
