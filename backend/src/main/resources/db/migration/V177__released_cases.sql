-- the scenarios as they stood with a version of a model: rolling back brings them back with it (S11)
create table released_cases (
  kind text not null,
  key text not null,
  version int not null,
  content text not null,
  primary key (kind, key, version)
);
