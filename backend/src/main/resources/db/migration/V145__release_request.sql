create table release_request (
  id uuid primary key,
  author uuid not null,
  author_name text not null,
  locale text not null,
  asked_at timestamptz not null,
  comment text not null default '',
  models jsonb not null,
  at timestamptz,
  state text not null check (state in ('asked', 'planned', 'published', 'returned', 'failed', 'cancelled')),
  reviewer uuid,
  reviewer_name text,
  words text,
  decided_at timestamptz,
  reason text,
  findings jsonb not null default '[]',
  release_id uuid references model_release,
  lease_until timestamptz
);
create index release_request_due on release_request (at) where state = 'planned';
comment on table release_request is 'drafts that somebody else is to look at before they are released, or that are released at a time';
comment on column release_request.models is 'kind, key and revision of each draft as it was asked for';
comment on column release_request.at is 'when it goes live; null = as soon as it is approved';
comment on column release_request.lease_until is 'until then one node is at it; a node that died loses it';

create table release_setting (four_eyes boolean not null);
insert into release_setting (four_eyes) values (false);
comment on table release_setting is 'one row: whether nobody may publish what he wrote himself';

insert into custom_role (key, name, rights) values
  ('process-author', '{"en":"Process author","ru":"Автор процессов","pl":"Autor procesów"}',
    '{DESIGN,RULES_READ,SETTINGS_READ,PORTAL}'),
  ('publisher', '{"en":"Publisher","ru":"Выпускающий","pl":"Publikujący"}', '{PUBLISH,RULES_READ,SETTINGS_READ,PORTAL}'),
  ('operator', '{"en":"Operator of processes","ru":"Оператор процессов","pl":"Operator procesów"}',
    '{OPERATE,RULES_READ,SETTINGS_READ,PORTAL}')
on conflict do nothing;
