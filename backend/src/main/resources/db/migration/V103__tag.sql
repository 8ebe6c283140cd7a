create table tag (
  key text primary key,
  archived boolean not null default false,
  created_at timestamptz not null
);
comment on table tag is 'tags that are offered; an archived one stays on old tickets and is offered no more';
create index tag_words on tag using gin (key gin_trgm_ops);
insert into tag (key, created_at)
  select tag, min(created_at) from ticket cross join unnest(tags) tag group by tag;

create table tag_setting (
  id boolean primary key default true check (id),
  closed_groups text[] not null default '{}'
);
comment on column tag_setting.closed_groups is 'groups (the part before the colon; empty = tags without one) whose list is closed';
insert into tag_setting default values;
