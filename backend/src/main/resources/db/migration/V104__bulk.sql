create table macro (
  key text primary key,
  name jsonb not null,
  steps jsonb not null default '[]',
  position int not null default 100,
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);

create table bulk_run (
  id uuid primary key,
  actor jsonb not null,
  owner uuid not null references app_user,
  action text not null,
  steps jsonb not null,
  undo_of uuid references bulk_run,
  undone boolean not null default false,
  total int not null,
  started_at timestamptz not null,
  done_at timestamptz
);
create index bulk_run_owner on bulk_run (owner, started_at desc);
comment on column bulk_run.actor is 'who asked, with the rights of that moment';

create table bulk_item (
  run_id uuid not null references bulk_run,
  ticket_number bigint not null,
  position int not null,
  state text not null default 'queued' check (state in ('queued','done','failed')),
  reason text,
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  primary key (run_id, ticket_number)
);
create index bulk_item_queued on bulk_item (run_id, position) where state = 'queued';
