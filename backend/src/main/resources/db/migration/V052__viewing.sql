create unlogged table ticket_viewing (
  ticket_number bigint not null,
  user_id uuid not null,
  writing boolean not null,
  until timestamptz not null,
  primary key (ticket_number, user_id)
);
create index ticket_viewing_until on ticket_viewing (until);
comment on table ticket_viewing is 'who looks at a ticket just now; may be lost with the server';
