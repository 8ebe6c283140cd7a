-- Workers take rows kind by kind, so that a slow mail server does not hold up webhooks.
drop index outbox_due;
create index outbox_due on outbox (kind, next_at) where state in ('queued','sending');
create index outbox_failed on outbox (done_at desc) where state = 'failed';
