-- Who is away names somebody who holds the post in their place, for a time and a typed reason; it ends by itself, or early.
alter table staff_post
    add stands_for text,
    add away_for   text check (away_for in ('LEAVE', 'TRAVEL', 'TRAINING', 'OTHER')),
    add given_by   text,
    add ended_at   timestamptz;
comment on column staff_post.stands_for is 'The holder whose place this is; null for a post of one''s own.';
comment on column staff_post.ended_at is 'When the place was given back before its last day.';
alter table staff_post
    add constraint substitute_is_another check (stands_for <> subject),
    add constraint substitute_for_a_time check (case when stands_for is null
        then num_nonnulls(away_for, given_by, ended_at) = 0
        else num_nulls(to_day, away_for, given_by) = 0 and role in ('CONFIDENTIALITY_REVIEWER', 'APPROVER') end);
create index staff_post_by_body on staff_post (body_id, role);
create index substitutes_of on staff_post (stands_for) where stands_for is not null;
grant update (ended_at) on staff_post to ${app};

alter table audit_event add acting_for text check (acting_for <> actor);
comment on column audit_event.acting_for is 'Whose substitute the actor was in this.';

-- A substitute is two people: neither may be another of the three hands.
alter table edition add scheduled_for text check (scheduled_for <> scheduled_by);
alter table review_case add reviewer_for text, add approver_for text, add returned_for text;
alter table review_case
    add constraint absent_reviewer_is_no_author check (reviewer_for <> all (authors)),
    add constraint absent_approver_is_no_author check (approver_for <> all (authors)),
    add constraint approver_is_not_absent_reviewer check (approver <> reviewer_for),
    add constraint absent_approver_is_not_reviewer check (approver_for <> reviewer),
    add constraint absent_approver_is_not_absent_reviewer check (approver_for <> reviewer_for),
    add constraint nobody_stands_for_themselves check (
        (reviewer_for <> reviewer) is not false and (approver_for <> approver) is not false
        and (returned_for <> returned_by) is not false);

-- Whether one was ever named in the other's place; on which days is the portal's calendar.
create function is_substitute(person text, absent text, wanted text) returns boolean language sql as $$
    select exists (
        select from staff_post where subject = person and stands_for = absent and role = wanted)
$$;
