create table ticket_view (
  key text primary key,
  name jsonb not null,
  filter jsonb not null default '{}',
  sort jsonb not null default '[]',
  columns text[] not null default '{}',
  audience text not null check (audience in ('personal','shared','group')),
  groups text[] not null default '{}',
  owner uuid not null references app_user,
  position int not null default 100,
  sample boolean not null default false,
  version int not null default 0
);
create index ticket_view_owner on ticket_view (owner);
create index ticket_view_shown on ticket_view (position, key);
comment on table ticket_view is 'lists of tickets that people define; a view never widens what its reader may see';
