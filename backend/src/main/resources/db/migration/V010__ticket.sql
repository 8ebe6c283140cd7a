create sequence ticket_number start 1001;
create table ticket (
  number bigint primary key,
  id uuid not null unique,
  version int not null default 0,
  type text not null default 'request',
  subject text not null,
  status text not null references ticket_status,
  status_class text not null,
  priority text not null references priority,
  priority_rank int not null,
  impact text,
  urgency text,
  tags text[] not null default '{}',
  fields jsonb not null default '{}',
  brand text not null,
  line text references line,
  group_key text references agent_group,
  assignee uuid references app_user,
  assigned_by text,
  assignment_pending boolean not null default false,
  pending_reason text,
  pending_since timestamptz,
  requester uuid references contact,
  company uuid references company,
  channel text references channel,
  channel_kind text not null,
  sla_policy text,
  due_at timestamptz,
  due_clock text,
  due_state text,
  warn_at timestamptz,
  manual_due_at timestamptz,
  overdue boolean not null default false,
  deferred_until timestamptz,
  deferred_reason text,
  returned boolean not null default false,
  last_message_at timestamptz,
  last_message_by text,
  last_snippet text,
  last_assigned_at timestamptz,
  parent_number bigint references ticket,
  merged_into bigint references ticket,
  resolved_at timestamptz,
  closed_at timestamptz,
  locked boolean not null default false,
  spam boolean not null default false,
  incident text,
  sample boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- C12: an open ticket always has an owner
  constraint ticket_owner check (status_class in ('resolved','closed') or assignee is not null or group_key is not null)
);
comment on column ticket.due_at is 'the earliest running clock or the deadline set by hand; null sorts last';
create index ticket_queue on ticket (group_key, overdue desc, due_at nulls last, priority_rank desc, created_at, number)
  where status_class in ('new','open','waiting');
create index ticket_mine on ticket (assignee, overdue desc, due_at nulls last, priority_rank desc, created_at, number)
  where status_class in ('new','open','waiting');
create index ticket_urgency on ticket (overdue desc, due_at nulls last, priority_rank desc, created_at, number)
  where status_class in ('new','open','waiting');
create index ticket_pending on ticket (priority_rank desc, created_at) where assignment_pending;
create index ticket_deferred on ticket (deferred_until) where status_class = 'deferred';
create index ticket_requester on ticket (requester, created_at desc);
create index ticket_company on ticket (company, created_at desc);
create index ticket_updated on ticket (updated_at desc, number desc);
create index ticket_tags on ticket using gin (tags);

create table ticket_event (
  id uuid primary key,
  ticket_number bigint not null references ticket,
  at timestamptz not null,
  type text not null,
  actor text,
  actor_name text,
  changed_by text not null check (changed_by in ('client','agent','rule','process','system','thirdParty')),
  cause jsonb,
  depth int not null default 0,
  ticket_version int not null default 0,
  before jsonb not null default '{}',
  after jsonb not null default '{}'
);
create index ticket_event_ticket on ticket_event (ticket_number, at, id);
