-- conversations without a ticket stand in the lists of their line
create index session_free on session (line, last_message_at desc) where ticket_number is null and state = 'active';
create index session_recent on session (last_message_at desc, id desc) where state = 'active';
alter table session_link add column unlinked_by text;
-- drafts of closed tickets are removed after a day
create index ticket_closed on ticket (closed_at) where status_class = 'closed';
create index draft_user on draft (user_id, updated_at desc);
