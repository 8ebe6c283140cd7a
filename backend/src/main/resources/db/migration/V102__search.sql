create table search_document (
  ticket_number bigint primary key references ticket,
  words tsvector not null,
  client_words tsvector not null,
  indexed_at timestamptz not null
);
comment on table search_document is 'the words of a ticket with their stems (made in the product: PostgreSQL knows no Polish); client_words without notes and internal fields';
create index search_document_words on search_document using gin (words);
create index search_document_client on search_document using gin (client_words);

create table search_queue (
  id bigint generated always as identity primary key,
  ticket_number bigint not null
);
comment on table search_queue is 'tickets whose words changed, in the transaction that changed them; emptied by the indexer';
insert into search_queue (ticket_number) select number from ticket;
