create sequence assignment_turn_seq;
create table assignment_turn (
  user_id uuid not null references app_user,
  group_key text not null references agent_group,
  seq bigint not null,
  primary key (user_id, group_key)
);
comment on table assignment_turn is 'order of the last assignments: ties go to whoever waits longest, round robin goes around';

create table assignment_wait (
  ticket_number bigint primary key references ticket,
  since timestamptz not null,
  limit_at timestamptz not null,
  reported_at timestamptz
);
comment on table assignment_wait is 'tickets for which nobody was free; reported_at is set once, when the limit is reached';

-- the load of an agent: live tickets, whatever the statuses a rule counts
create index ticket_load on ticket (assignee) where assignee is not null and status_class not in ('resolved','closed');
-- what waits for an agent, per group
create index ticket_pending_group on ticket (group_key, priority_rank desc, created_at, number) where assignment_pending;
-- the agent who worked for this customer last
create index ticket_requester_assigned on ticket (requester, updated_at desc) where assignee is not null;
