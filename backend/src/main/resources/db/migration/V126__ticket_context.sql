-- C39: what other systems know about a customer, asked when a ticket opens and shown beside it.
create table context_source (
  key text primary key,
  name jsonb not null,
  connection text not null,
  path text not null default '',
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
comment on column context_source.connection is 'key of a named connection, which is the allow-list';
comment on column context_source.path is 'below its address; {address}, {number}, {requester} are filled in';

create table ticket_context (
  ticket_number bigint not null references ticket,
  source text not null references context_source,
  state text not null check (state in ('loading','ready','failed')),
  data jsonb,
  reason text,
  call_id uuid,
  asked_at timestamptz not null,
  done_at timestamptz,
  primary key (ticket_number, source)
);

create trigger settings_touched after insert or update or delete or truncate on context_source
  for each statement execute function settings_touched();
create constraint trigger settings_changed after insert or update or delete on context_source
  deferrable initially deferred for each row execute function settings_changed();
