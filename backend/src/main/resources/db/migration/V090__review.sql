-- why somebody should look at an item that was accepted, such as a forged reply token; null when nobody needs to
alter table stored_item add column review text;
create index stored_item_review on stored_item (id desc) where review is not null;

-- an accepted item that came once more: nothing comes of it, but it is accounted for
create table stored_item_copy (
  id uuid primary key,
  item_id uuid not null references stored_item on delete cascade,
  channel text not null,
  received_at timestamptz not null
);
create index stored_item_copy_item on stored_item_copy (item_id);
