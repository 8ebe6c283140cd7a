create table approval_round (
  id uuid primary key,
  ticket_number bigint not null references ticket,
  instance text not null,
  needed int not null,
  asked int not null,
  on_decline text not null check (on_decline in ('stop','count')),
  state text not null default 'open' check (state in ('open','approved','declined','gone')),
  created_at timestamptz not null,
  ended_at timestamptz
);
create index approval_round_ticket on approval_round (ticket_number, created_at);
create index approval_round_instance on approval_round (instance) where state = 'open';
create table approval (
  id uuid primary key,
  round uuid not null references approval_round,
  ticket_number bigint not null references ticket,
  task text,
  approver uuid not null references app_user,
  state text not null default 'open' check (state in ('open','approved','declined','gone')),
  decided_by uuid references app_user,
  comment text,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index approval_round_of on approval (round);
create unique index approval_task on approval (task) where task is not null;
create index approval_approver on approval (approver, created_at desc, id) where state = 'open';
create index approval_ticket on approval (ticket_number);
create table approval_link (
  token_hash text primary key,
  approval uuid not null references approval,
  person uuid not null references app_user,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index approval_link_approval on approval_link (approval);
