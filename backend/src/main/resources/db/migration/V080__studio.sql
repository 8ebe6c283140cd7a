alter table model_file add kind text;
alter table model_file add key text;
alter table model_file add version int;
alter table model_file add release_id uuid;
update model_file f set kind = 'process', key = d.key_, version = d.version_ from act_re_procdef d
  where d.deployment_id_ = f.deployment_id and d.resource_name_ = f.path;
update model_file f set kind = 'table', key = d.key_, version = d.version_ from act_re_decision_def d
  where d.deployment_id_ = f.deployment_id and d.resource_name_ = f.path;
update model_file f set kind = 'form', key = d.key_, version = d.version_ from act_re_camformdef d
  where d.deployment_id_ = f.deployment_id and d.resource_name_ = f.path;
create index model_file_key on model_file (kind, key, seq desc);
create index model_file_release on model_file (release_id) where release_id is not null;
comment on column model_file.version is 'counted for each kind and key; a form that comes along unchanged keeps its version';

create table model_release (
  id uuid primary key,
  at timestamptz not null,
  author uuid,
  author_name text not null,
  action text not null,
  comment text not null default ''
);
comment on table model_release is 'who brought models into force and why; what it brought stands in model_file';

create table model_draft (
  kind text not null,
  key text not null,
  path text not null,
  content text not null,
  base int not null,
  revision int not null,
  author uuid,
  author_name text not null,
  updated_at timestamptz not null,
  primary key (kind, key)
);
comment on column model_draft.base is 'version in force when the draft was begun; 0 for a new model';

create table model_cases (
  kind text not null,
  key text not null,
  content text not null,
  revision int not null,
  author_name text not null,
  updated_at timestamptz not null,
  primary key (kind, key)
);
comment on table model_cases is 'examples and scenarios kept in the studio; they stand in for the shipped file of the same model';
