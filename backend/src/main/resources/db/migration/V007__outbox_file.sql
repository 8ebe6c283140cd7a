create table outbox (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  state text not null default 'queued' check (state in ('queued','sending','sent','failed')),
  attempts int not null default 0,
  next_at timestamptz not null,
  lease_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  done_at timestamptz
);
create index outbox_due on outbox (next_at) where state in ('queued','sending');
comment on table outbox is 'work for after the commit: at least once, with the same id';

create table file_blob (
  sha256 text primary key,
  size bigint not null,
  bytes bytea not null
);
alter table file_blob alter column bytes set storage external;
create table stored_file (
  id uuid primary key,
  sha256 text not null references file_blob,
  name text not null,
  content_type text not null,
  size bigint not null,
  uploaded_by uuid,
  created_at timestamptz not null
);
create index stored_file_sha on stored_file (sha256);
