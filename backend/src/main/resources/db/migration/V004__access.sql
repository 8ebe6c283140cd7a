create table sign_in (
  id uuid primary key,
  user_id uuid not null references app_user,
  token_hash text not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null,
  address text not null,
  agent text
);
create index sign_in_user on sign_in (user_id, seen_at desc);
create index sign_in_expired on sign_in (expires_at);
comment on table sign_in is 'sessions of people in browsers; only the hash of the cookie is kept; expires_at slides, ends_at does not';

create table sign_in_attempt (
  key text primary key,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
comment on table sign_in_attempt is 'wrong passwords by login and address, and by address alone';

create table api_token (
  id uuid primary key,
  user_id uuid not null references app_user,
  name text not null,
  token_hash text not null unique,
  prefix text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_user on api_token (user_id, created_at desc);
