-- Where processes may ask outside: a named connection is the whole allow-list; values of secrets go in and never come out.
create table http_connection (
  key text primary key,
  name jsonb not null,
  url text not null,
  secrets jsonb not null default '{}',
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
comment on column http_connection.secrets is 'headers that are sent along, such as Authorization; only their names are ever shown';

-- One row per question or webhook: what was asked, what came back, and who waits for it.
create table http_call (
  id uuid primary key,
  connection text not null references http_connection,
  ticket_number bigint references ticket,
  execution text,
  method text not null,
  path text not null,
  body text,
  keep text,
  state text not null default 'queued',
  status int,
  answer text,
  reason text,
  attempts int not null default 0,
  until timestamptz not null,
  created_at timestamptz not null,
  done_at timestamptz
);
create index http_call_connection on http_call (connection, created_at desc);
create index http_call_ticket on http_call (ticket_number);

-- Blocks that wait for the client's next message.
create table reply_wait (
  execution text primary key,
  ticket_number bigint not null references ticket,
  choices text not null default '',
  created_at timestamptz not null
);
create index reply_wait_ticket on reply_wait (ticket_number);

-- Clocks that a process has stopped for a while.
create table sla_hold (
  ticket_number bigint not null references ticket,
  clock text not null,
  primary key (ticket_number, clock)
);
