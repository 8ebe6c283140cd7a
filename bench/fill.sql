-- Open tickets of one agent, each with its conversation and four messages; :many of them, all beside their processes.
\set ON_ERROR_STOP on
begin;
create temp table fresh as
  select nextval('ticket_number') number, gen_random_uuid() session, n from generate_series(1, :many) n;
insert into ticket (number, id, subject, status, status_class, priority, priority_rank, brand, line, group_key, assignee,
    channel, channel_kind, due_at, due_clock, due_state, created_at, updated_at)
  select number, gen_random_uuid(), (array['Printer', 'VPN', 'Invoice', 'Password', 'Screen'])[1 + n % 5] || ' filled ' || n,
    'open', 'open', 'normal', 2, 'default', 'it', 'level-2', (select id from app_user where login = 'ann'), 'portal', 'portal',
    now() + n % 5000 * interval '1 minute', 'resolution', 'ok', now() - n * interval '10 seconds', now() - n * interval '10 seconds'
  from fresh;
insert into session (id, line, channel, channel_kind, subject, ticket_number, created_at, last_message_at)
  select session, 'it', 'portal', 'portal', 'filled ' || n, number, now(), now() from fresh;
insert into message (id, session_id, ticket_number, kind, author_kind, author_name, text, sent_at)
  select gen_random_uuid(), session, number, (array['in', 'out', 'note', 'in'])[k], 'client', 'Fill',
    'Words of message ' || k || ' about ' || (array['a jammed tray', 'error 809', 'the tax number', 'a new phone', 'a dark pixel'])[1 + n % 5]
      || ' and word' || n % 997, now() - n * interval '10 seconds' + k * interval '1 second'
  from fresh, generate_series(1, 4) k;
commit;
analyze ticket;
analyze message;
analyze session;
