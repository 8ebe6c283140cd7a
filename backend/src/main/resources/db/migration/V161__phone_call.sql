-- What a telephone exchange told of a call so far; its events may come in any order, and again.
create table phone_call (
  channel text not null references channel on delete cascade,
  call_id text not null,
  caller text,
  called text,
  ringing_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  duration_seconds int,
  recording text,
  session_id uuid,
  primary key (channel, call_id)
);
create index phone_call_caller on phone_call (channel, caller, ended_at desc) where session_id is not null;
