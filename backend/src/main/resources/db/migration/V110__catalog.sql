create table service_category (
  key text primary key,
  name jsonb not null,
  position int not null default 0,
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
create table service (
  key text primary key,
  name jsonb not null,
  description jsonb not null default '{}',
  category text references service_category,
  icon text,
  channel text references channel,
  group_key text references agent_group,
  form text,
  process text,
  target_days int,
  target_hours int,
  audience text[] not null default '{}',
  words text[] not null default '{}',
  position int not null default 0,
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
create index service_position on service (position, key) where not archived;
comment on column service.audience is 'who may order: role:AGENT, group:network, company:red, person:ivan, guests; empty = everybody signed in';

create table service_request (
  ticket_number bigint primary key references ticket,
  service text not null references service,
  form text,
  form_deployment text,
  answers jsonb not null default '{}',
  ordered_by uuid references app_user,
  requester uuid not null references contact,
  promised_at timestamptz,
  definition text,
  incident text,
  withdrawn_at timestamptz,
  created_at timestamptz not null
);
create index service_request_requester on service_request (requester, ticket_number desc);

create table request_step (
  ticket_number bigint not null references ticket,
  element text not null,
  definition text not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  tokens int not null,
  primary key (ticket_number, element)
);
comment on table request_step is 'steps of a service process its client may see, as far as they were reached; tokens = how many stand there now';

create table request_track (
  token_hash text primary key,
  ticket_number bigint not null references ticket,
  expires_at timestamptz not null
);
create index request_track_ticket on request_track (ticket_number);
