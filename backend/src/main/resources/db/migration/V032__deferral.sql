create table deferral (
  id uuid primary key,
  ticket_number bigint not null references ticket,
  state text not null check (state in ('requested','parked','over')),
  reason text not null check (reason in ('client','team','date')),
  team text,
  explicit_until timestamptz,
  working_days int,
  working_seconds bigint,
  schedule text not null,
  return_at timestamptz not null,
  requested_at timestamptz not null,
  requested_by text,
  requested_name text not null,
  parked_at timestamptz,
  ended_at timestamptz,
  end_cause text,
  remind_at timestamptz
);
comment on column deferral.return_at is 'explicit_until as given, else counted in the schedule from requested_at, else the safety limit';
-- a ticket is parked once at a time
create unique index deferral_parked on deferral (ticket_number) where state = 'parked';
create index deferral_ticket on deferral (ticket_number, requested_at desc);
create index deferral_schedule on deferral (schedule) where state = 'parked';
create index deferral_due on deferral (return_at) where state = 'parked';
