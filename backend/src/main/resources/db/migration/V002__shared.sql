-- One row: how far domain time stands from system time, for all nodes (DESIGN "Clock").
create table domain_clock (
  id boolean primary key default true check (id),
  offset_ms bigint not null default 0
);
insert into domain_clock default values;

create table node_setting (
  key text primary key,
  value text not null
);
comment on table node_setting is 'secrets and marks made at the first start, the same for all nodes';
