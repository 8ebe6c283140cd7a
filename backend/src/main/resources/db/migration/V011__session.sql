create table session (
  id uuid primary key,
  version int not null default 0,
  line text not null references line,
  channel text not null references channel,
  channel_kind text not null,
  subject text,
  state text not null default 'active' check (state in ('active','finished')),
  held_by uuid references app_user,
  ticket_number bigint references ticket,
  is_group boolean not null default false,
  spam boolean not null default false,
  attributes jsonb not null default '{}',
  created_by text not null default 'client' check (created_by in ('client','agent','system')),
  created_at timestamptz not null,
  last_message_at timestamptz not null,
  finished_at timestamptz,
  sample boolean not null default false
);
create index session_ticket on session (ticket_number);
create index session_new on session (line, last_message_at desc) where state = 'active' and held_by is null;
create index session_mine on session (held_by, last_message_at desc) where state = 'active';

create table session_link (
  session_id uuid not null references session,
  ticket_number bigint not null references ticket,
  kind text not null default 'linked',
  unlinked_at timestamptz,
  unlink_reason text,
  primary key (session_id, ticket_number)
);
create index session_link_ticket on session_link (ticket_number);

create table participant (
  id uuid primary key,
  session_id uuid not null references session,
  contact_id uuid references contact,
  user_id uuid references app_user,
  address text not null,
  name text,
  role text not null check (role in ('main','copy')),
  removed_at timestamptz,
  added_at timestamptz not null
);
create unique index participant_address on participant (session_id, lower(address));
create unique index participant_main on participant (session_id) where role = 'main' and removed_at is null;

create table message (
  id uuid primary key,
  session_id uuid references session,
  ticket_number bigint references ticket,
  kind text not null check (kind in ('in','out','note','system')),
  author_kind text not null check (author_kind in ('client','agent','rule','process','system','thirdParty')),
  author_user uuid references app_user,
  author_contact uuid references contact,
  author_name text not null,
  from_address text,
  to_addresses text[] not null default '{}',
  cc_addresses text[] not null default '{}',
  bcc_addresses text[] not null default '{}',
  subject text,
  text text not null,
  html text,
  quoted text,
  channel_kind text,
  external_id text,
  automatic boolean not null default false,
  detail jsonb not null default '{}',
  sent_at timestamptz not null,
  delivery_state text,
  delivery_reason text,
  delivery_next_try timestamptz,
  delivered_at timestamptz
);
create index message_ticket on message (ticket_number, sent_at, id);
create index message_session on message (session_id, sent_at, id);
create index message_external on message (external_id) where external_id is not null;

create table attachment (
  id uuid primary key,
  message_id uuid not null references message,
  file_id uuid not null references stored_file,
  name text not null,
  content_type text not null,
  size bigint not null,
  sha256 text not null,
  content_id text,
  position int not null default 0
);
create index attachment_message on attachment (message_id, position);

create table draft (
  session_id uuid not null,
  user_id uuid not null references app_user,
  kind text not null default 'reply',
  content jsonb not null,
  version int not null default 0,
  updated_at timestamptz not null,
  primary key (session_id, user_id)
);
create table read_mark (
  ticket_number bigint not null references ticket,
  user_id uuid not null references app_user,
  at timestamptz not null,
  primary key (ticket_number, user_id)
);
