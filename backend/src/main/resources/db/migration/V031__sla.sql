create table sla_wait (
  ticket_number bigint primary key references ticket,
  opened_at timestamptz not null,
  live_since timestamptz,
  first_replied_at timestamptz,
  client_since timestamptz,
  priority_rank int not null,
  next_at timestamptz
);
comment on table sla_wait is 'what the client of a ticket waits for; next_at = the moment its slaClock waits for';

create table sla_clock (
  id uuid primary key,
  ticket_number bigint not null references ticket,
  kind text not null check (kind in ('firstReply','nextReply','resolution')),
  policy text not null,
  schedule text not null,
  target_seconds bigint not null,
  warn_seconds bigint,
  phases jsonb not null,
  started_at timestamptz not null,
  due_at timestamptz,
  warn_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  stopped_at timestamptz,
  stop_cause text,
  step int not null default 0,
  next_step_at timestamptz
);
-- one clock of a kind runs at a time
create unique index sla_clock_open on sla_clock (ticket_number, kind) where stopped_at is null;
create index sla_clock_ticket on sla_clock (ticket_number, started_at);
create index sla_clock_schedule on sla_clock (schedule) where stopped_at is null;
create index sla_clock_breached on sla_clock (breached_at) where breached_at is not null;
