create table app_user (
  id uuid primary key,
  login text not null unique,
  name text not null,
  email text,
  password_hash text,
  roles text[] not null default '{}',
  locale text not null default 'en',
  zone text not null default 'UTC',
  manager_id uuid references app_user,
  skills text[] not null default '{}',
  max_tickets int,
  active boolean not null default true,
  sample boolean not null default false,
  version int not null default 0,
  created_at timestamptz not null
);
create unique index app_user_email on app_user (lower(email)) where email is not null;

create table agent_group (
  key text primary key,
  name jsonb not null,
  head_id uuid references app_user,
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
create table group_member (
  group_key text not null references agent_group,
  user_id uuid not null references app_user,
  access text not null default 'full' check (access in ('none','read','reply','full')),
  works boolean not null default true,
  chat_duty boolean not null default true,
  primary key (group_key, user_id)
);
create index group_member_user on group_member (user_id);
comment on column group_member.works is 'takes part in distribution; access without works sees and answers but is never chosen';

create table presence_status (
  key text primary key,
  name jsonb not null,
  colour text not null,
  takes_work boolean not null,
  may_reply boolean not null default true,
  position int not null
);
create table presence (
  user_id uuid primary key references app_user,
  status text not null references presence_status,
  since timestamptz not null,
  set_by uuid references app_user,
  cause text not null default 'self' check (cause in ('self','supervisor','automatic'))
);
create table presence_change (
  id uuid primary key,
  user_id uuid not null references app_user,
  status text not null,
  at timestamptz not null,
  set_by uuid,
  cause text not null
);
create index presence_change_user on presence_change (user_id, at);
insert into presence_status (key, name, colour, takes_work, position) values
 ('online',  '{"en":"Online","ru":"На месте","pl":"Dostępny"}', 'ok', true, 1),
 ('away',    '{"en":"Away","ru":"Отошёл","pl":"Zaraz wracam"}', 'soon', false, 2),
 ('lunch',   '{"en":"Lunch","ru":"Обед","pl":"Obiad"}', 'soon', false, 3),
 ('offline', '{"en":"Offline","ru":"Не на месте","pl":"Niedostępny"}', 'calm', false, 4);
create table absence (
  id uuid primary key,
  user_id uuid not null references app_user,
  from_day date not null,
  to_day date not null,
  reason text
);
create index absence_user on absence (user_id, to_day);

create table company (
  id uuid primary key,
  key text not null unique,
  name text not null,
  domains text[] not null default '{}',
  vip boolean not null default false,
  manager_id uuid references app_user,
  shared_tickets boolean not null default false,
  fields jsonb not null default '{}',
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
create index company_domains on company using gin (domains);
create table contact (
  id uuid primary key,
  name text not null,
  locale text,
  zone text,
  vip boolean not null default false,
  user_id uuid references app_user,
  fields jsonb not null default '{}',
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0,
  created_at timestamptz not null
);
create unique index contact_account on contact (user_id) where user_id is not null;
create table contact_identity (
  kind text not null,
  value text not null,
  contact_id uuid not null references contact,
  shown text not null,
  primary key (kind, value)
);
create index contact_identity_contact on contact_identity (contact_id);
comment on column contact_identity.value is 'normalised: lower-case address, E.164 phone, id in a messenger; shown keeps the spelling';
create table contact_company (
  contact_id uuid not null references contact,
  company_id uuid not null references company,
  primary key (contact_id, company_id)
);
create index contact_company_company on contact_company (company_id);
