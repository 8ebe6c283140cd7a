create table engine_job_rate (
  instance_id varchar(64) primary key,
  minute bigint not null,
  jobs int not null
);
comment on table engine_job_rate is 'jobs of a process instance in its last minute, so that no model can starve the others';

-- the desk's own history level: activities and incidents
update act_ge_property set value_ = '77' where name_ = 'historyLevel';
