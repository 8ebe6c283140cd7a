-- What an order costs is told before and kept; drafts wait on the server; others may watch a request.
alter table service add column cost int, add column currency text;
alter table service_request add column cost int, add column currency text, add column reminded_at timestamptz;
create table request_draft (
  person uuid not null references app_user,
  service text not null references service,
  answers jsonb not null default '{}',
  text text,
  updated_at timestamptz not null,
  primary key (person, service)
);
create table request_watcher (
  ticket_number bigint not null references ticket,
  contact uuid not null references contact,
  primary key (ticket_number, contact)
);
create index request_watcher_contact on request_watcher (contact);
