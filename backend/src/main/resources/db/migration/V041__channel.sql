-- One row of work per message: who asks twice does not send twice.
create unique index outbox_message on outbox ((payload ->> 'messageId')) where kind = 'message';

create table delivered_recipient (
  message_id uuid not null references message on delete cascade,
  address text not null,
  primary key (message_id, address)
);
comment on table delivered_recipient is 'who already has a mail that some other recipients'' servers refused; a retry leaves them out';

create table automatic_answer (
  id uuid primary key,
  address text not null,
  session_id uuid,
  at timestamptz not null
);
create index automatic_answer_address on automatic_answer (address, at);
create index automatic_answer_session on automatic_answer (session_id) where session_id is not null;

create table mailbox_state (
  channel text primary key references channel,
  node text not null,
  lease_until timestamptz not null,
  last_ok_at timestamptz,
  failing_since timestamptz,
  error text
);
comment on table mailbox_state is 'which node reads a mailbox now, and since when it cannot; system time';
