-- D30: what is late stands first, then what has been warned about, then the rest by its due time.
alter table ticket add column due_rank smallint not null
  generated always as (case when overdue then 2 when due_state = 'soon' then 1 else 0 end) stored;
comment on column ticket.due_rank is '2 late, 1 warned, 0 the rest: the first key of the order "urgency"';
drop index ticket_queue;
drop index ticket_mine;
drop index ticket_urgency;
create index ticket_queue on ticket (group_key, due_rank desc, due_at nulls last, priority_rank desc, created_at, number)
  where status_class in ('new','open','waiting');
create index ticket_mine on ticket (assignee, due_rank desc, due_at nulls last, priority_rank desc, created_at, number)
  where status_class in ('new','open','waiting');
create index ticket_urgency on ticket (due_rank desc, due_at nulls last, priority_rank desc, created_at, number)
  where status_class in ('new','open','waiting');
