select number, subject, status, priority, due_at from ticket
where assignee = (select id from app_user where login = 'ann') and status_class in ('new','open','waiting')
order by due_rank desc, due_at nulls last, priority_rank desc, created_at, number limit 51;
