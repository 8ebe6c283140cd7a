-- Several things in one order: the basket waits on the server, and the requests of one order know each other.
create table basket_item (
  id uuid primary key,
  person uuid not null references app_user,
  service text not null references service,
  answers jsonb not null default '{}',
  text text,
  quantity int not null check (quantity between 1 and 20),
  added_at timestamptz not null
);
create index basket_item_person on basket_item (person, added_at);
create table request_order (
  id uuid primary key,
  ordered_by uuid not null references app_user,
  ordered_at timestamptz not null
);
alter table service_request add column order_id uuid references request_order;
create index service_request_order on service_request (order_id) where order_id is not null;
