-- The bot behind a channel and how far its updates are taken in; another bot begins anew.
create table telegram_bot (
  channel text primary key references channel on delete cascade,
  bot_id bigint not null,
  username text not null,
  next_update bigint not null default 0
);

-- Pieces of a message that Telegram has taken: a later try leaves them out.
create table telegram_part (
  message_id uuid not null references message on delete cascade,
  part int not null,
  primary key (message_id, part)
);
comment on table mailbox_state is 'which node reads a mailbox or a bot now, and since when it cannot; system time';
