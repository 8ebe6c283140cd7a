create table idempotency (
  who text not null,
  path text not null,
  key text not null,
  body_hash text not null,
  state text not null check (state in ('running','done')),
  created_at timestamptz not null,
  lease_until timestamptz not null,
  status int,
  content_type text,
  location text,
  etag text,
  body bytea,
  primary key (who, path, key)
);
create index idempotency_created on idempotency (created_at);
comment on table idempotency is 'answers to POSTs with an Idempotency-Key, kept for 24 hours';
