create table initiative_message (
  id uuid primary key,
  -- the activity instance of the block, so that a repeated step does not send twice
  step text unique,
  request jsonb,
  state text not null check (state in ('requested', 'sent', 'refused')),
  reason text,
  initiator uuid references app_user,
  session_id uuid references session,
  message_id uuid references message,
  ticket_number bigint references ticket,
  at timestamptz not null
);
create index initiative_message_session on initiative_message (session_id);
comment on column initiative_message.request is 'what was asked for, until it is sent; later it stands in the message';
