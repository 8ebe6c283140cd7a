-- Nobody's tickets are in no one's list.
drop index ticket_mine;
create index ticket_mine on ticket (assignee, due_rank desc, due_at nulls last, priority_rank desc, created_at, number)
  where status_class in ('new','open','waiting') and assignee is not null;
