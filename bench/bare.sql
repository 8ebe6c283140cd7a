\set r random(1, 1000000000)
begin;
with t as (
  insert into ticket (number, id, subject, status, status_class, priority, priority_rank, brand, line, group_key, channel, channel_kind, created_at, updated_at)
  values (nextval('ticket_number'), gen_random_uuid(), 'bare ' || :r, 'new', 'new', 'normal', 2, 'default', 'it', 'level-2', 'portal', 'portal', now(), now())
  returning number)
insert into message (id, ticket_number, kind, author_kind, author_name, text, sent_at)
  select gen_random_uuid(), number, 'in', 'client', 'Bench', 'Error 809 since this morning', now() from t;
commit;
