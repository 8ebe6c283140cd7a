create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor uuid,
  actor_name text not null,
  address text,
  action text not null,
  object text not null,
  before jsonb not null default '{}',
  after jsonb not null default '{}'
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_object on audit_entry (object, at desc);
create index audit_entry_actor on audit_entry (actor, at desc);

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is never changed';
end $$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function audit_entry_stays();
create trigger audit_entry_stays_whole before truncate on audit_entry
  for each statement execute function audit_entry_stays();
