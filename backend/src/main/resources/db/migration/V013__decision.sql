create table decision (
  id uuid primary key,
  ticket_number bigint not null references ticket,
  event_id uuid,
  at timestamptz not null,
  table_key text not null,
  version int not null,
  facts jsonb not null,
  rows jsonb not null,
  outcome jsonb not null
);
create index decision_ticket on decision (ticket_number, id);
create index decision_table on decision (table_key, at);
