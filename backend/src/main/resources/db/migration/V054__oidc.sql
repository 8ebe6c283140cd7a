create table oidc_provider (
  id boolean primary key default true check (id),
  name text not null,
  issuer text not null,
  client_id text not null,
  client_secret text not null
);
create table oidc_identity (
  issuer text not null,
  subject text not null,
  user_id uuid not null references app_user,
  primary key (issuer, subject)
);
create index oidc_identity_user on oidc_identity (user_id);
comment on table oidc_identity is 'who a person is at the sign-in provider; bound at the first sign-in by the verified address';
