-- Somebody at a web chat: a visitor by an opaque token, of which only the hash is kept, or a person with an account.
create table chat_visit (
  id uuid primary key,
  channel text not null references channel on delete cascade,
  token_hash text unique,
  user_id uuid references app_user on delete cascade,
  name text,
  mail text,
  contact_id uuid,
  sessions uuid[] not null default '{}',
  made_at timestamptz not null,
  expires_at timestamptz not null,
  check ((token_hash is null) <> (user_id is null))
);
comment on column chat_visit.sessions is 'his conversations in this chat, the current one last';
create unique index chat_visit_user on chat_visit (user_id, channel) where user_id is not null;
create index chat_visit_expiry on chat_visit (expires_at);
create index chat_visit_sessions on chat_visit using gin (sessions);

-- How often somebody called within a minute; by the system clock.
create unlogged table chat_rate (
  key text primary key,
  since timestamptz not null,
  calls int not null
);
