create table custom_role (
  key text primary key,
  name jsonb not null,
  rights text[] not null default '{}',
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
comment on table custom_role is 'roles an administrator makes out of rights, beside the built-in ones';
alter table app_user add custom_roles text[] not null default '{}';
create table second_factor (
  user_id uuid primary key references app_user,
  secret text not null,
  confirmed boolean not null default false,
  last_step bigint not null default 0
);
comment on table second_factor is 'time-based one-time passwords (RFC 6238); last_step stops a code from being used twice';
