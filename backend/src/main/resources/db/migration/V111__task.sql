create table user_task (
  id text primary key,
  version int not null default 0,
  ticket_number bigint,
  instance text not null,
  process text not null,
  element text not null,
  kind text not null default 'task',
  name jsonb not null,
  description text,
  form text,
  deployment text not null,
  assignee uuid references app_user,
  owner uuid references app_user,
  candidate_users uuid[] not null default '{}',
  candidate_groups text[] not null default '{}',
  priority int not null default 50,
  due_at timestamptz,
  follow_up_at timestamptz,
  state text not null default 'open' check (state in ('open','done','gone')),
  answers jsonb,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid
);
comment on table user_task is 'projection of the tasks that processes wait for; written by listeners, so that no list asks the engine';
comment on column user_task.owner is 'who delegated the task; it was his';
create index user_task_mine on user_task (assignee, due_at nulls last, created_at, id) where state = 'open';
create index user_task_free on user_task (due_at nulls last, created_at, id) where state = 'open' and assignee is null;
create index user_task_groups on user_task using gin (candidate_groups) where state = 'open';
create index user_task_ticket on user_task (ticket_number, created_at);

create table deputy (
  id uuid primary key,
  person uuid not null references app_user,
  deputy uuid not null references app_user,
  from_day date not null,
  to_day date not null,
  check (person <> deputy and from_day <= to_day)
);
create index deputy_of on deputy (deputy, to_day);
create index deputy_person on deputy (person, to_day);
