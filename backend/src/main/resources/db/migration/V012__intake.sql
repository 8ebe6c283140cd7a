create table stored_item (
  id uuid primary key,
  channel text not null references channel,
  external_id text not null,
  received_at timestamptz not null,
  content_type text not null,
  raw bytea not null,
  state text not null default 'stored' check (state in ('stored','done','quarantined','ignored')),
  outcome text,
  reason text,
  ticket_number bigint,
  session_id uuid,
  message_id uuid,
  attempts int not null default 0,
  sender text,
  subject text,
  done_at timestamptz
);
create unique index stored_item_external on stored_item (external_id);
create index stored_item_open on stored_item (received_at) where state = 'stored';
create index stored_item_quarantine on stored_item (received_at desc) where state = 'quarantined';
alter table stored_item alter column raw set storage external;
