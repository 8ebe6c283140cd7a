-- Blocks that wait until somebody has the ticket.
create table agent_wait (
  execution text primary key,
  ticket_number bigint not null references ticket
);
create index agent_wait_ticket on agent_wait (ticket_number);
