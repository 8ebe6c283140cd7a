-- One record of all long work: whose it is, how far it is and what came of it, so that a page that was left finds it again.
create table long_work (
  id uuid primary key,
  owner uuid not null references app_user,
  kind text not null,
  label text not null default '',
  about jsonb not null default '{}',
  total int not null,
  done int not null default 0,
  failed int not null default 0,
  state text not null default 'running' check (state in ('running','done','failed')),
  reason text,
  result jsonb,
  seen boolean not null default false,
  begun_at timestamptz not null,
  ended_at timestamptz
);
create index long_work_owner on long_work (owner, begun_at desc);
comment on column long_work.about is 'what it is about, for the page: an action, a table';
comment on column long_work.seen is 'its owner has put the sign of it away';
-- bulk actions that are under way go on as long work
insert into long_work (id, owner, kind, total, begun_at)
  select id, owner, 'bulk', total, started_at from bulk_run where done_at is null;
update outbox set kind = 'work', payload = jsonb_build_object('work', payload->>'run') where kind = 'bulk';

create table contact_import_row (
  work_id uuid not null references long_work on delete cascade,
  line int not null,
  email text not null,
  name text not null,
  company text not null,
  state text not null default 'queued' check (state in ('queued','made','changed','same','failed')),
  reason text,
  primary key (work_id, line)
);
create index contact_import_row_queued on contact_import_row (work_id, line) where state = 'queued';
