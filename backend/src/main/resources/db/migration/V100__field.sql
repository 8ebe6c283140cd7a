create table custom_field (
  key text primary key,
  scope text not null default 'ticket' constraint custom_field_scope_check check (scope in ('ticket','session')),
  name jsonb not null,
  hint jsonb not null default '{}',
  type text not null constraint custom_field_type_check
    check (type in ('text','number','date','list','user','reference','file','checkbox')),
  multiple boolean not null default false,
  refers_to text constraint custom_field_refers_to_check check (refers_to in ('contact','company','ticket')),
  options jsonb not null default '[]',
  required boolean not null default false,
  show_when jsonb not null default '{}',
  require_when jsonb not null default '{}',
  options_when jsonb not null default '[]',
  editable_by text[] not null default '{}',
  in_panel boolean not null default true,
  position int not null default 100,
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
comment on table custom_field is 'attributes that an installation adds to tickets and conversations; their values lie in ticket.fields and session.attributes';
-- equality with a custom field's value, whatever its key
create index ticket_fields on ticket using gin (fields jsonb_path_ops);
