create extension if not exists pg_trgm;
alter table presence_status add version int not null default 0;
alter table brand add version int not null default 0;
alter table brand add sample boolean not null default false;
alter table priority add version int not null default 0;
alter table priority add archived boolean not null default false;
alter table app_user add archived boolean not null default false;
comment on column app_user.archived is 'gone for good and out of lists; a person who is only disabled stays in them';

create table edit_history (
  kind text not null,
  id text not null,
  version int not null,
  fields text[] not null,
  at timestamptz not null,
  primary key (kind, id, version)
);
comment on table edit_history is 'which fields the change to this version touched, so that disjoint edits of one base version merge';

create index contact_name on contact using gin (name gin_trgm_ops);
create index contact_identity_words on contact_identity using gin (shown gin_trgm_ops);
create index contact_order on contact (lower(name), id) where not archived;
create index company_name on company using gin (name gin_trgm_ops);
create index company_order on company (lower(name), id) where not archived;
create index app_user_order on app_user (lower(name), id) where not archived;
create index line_member_user on line_member (user_id);
