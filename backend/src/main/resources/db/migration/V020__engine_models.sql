create table model_file (
  id uuid primary key,
  seq bigint generated always as identity,
  path text not null,
  sha256 text not null,
  source text not null,
  deployment_id varchar(64) not null,
  at timestamptz not null
);
create index model_file_path on model_file (path, seq desc);
comment on table model_file is 'which file came with which deployment; the last row of a path is in force';

-- each decision asks which version is in force
create index act_idx_decision_latest on act_re_decision_def (key_, version_ desc);
