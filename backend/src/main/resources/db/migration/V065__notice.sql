create table notice (
  id uuid primary key,
  user_id uuid not null references app_user,
  ticket_number bigint references ticket,
  kind text not null,
  event_key text not null,
  title text not null,
  body text not null,
  at timestamptz not null,
  read_at timestamptz
);
-- one event tells one person once, whoever asks for it
create unique index notice_once on notice (event_key, user_id);
create index notice_list on notice (user_id, at desc, id desc);
create index notice_unread on notice (user_id, at desc) where read_at is null;
create index notice_ticket on notice (ticket_number);
comment on column notice.at is 'when it is to be seen; may lie ahead, in the next working moment';

create table client_notice (
  event_key text not null,
  ticket_number bigint not null references ticket,
  message_id uuid not null references message,
  primary key (event_key, ticket_number)
);

create table ticket_watcher (
  ticket_number bigint not null references ticket,
  user_id uuid not null references app_user,
  primary key (ticket_number, user_id)
);
create index ticket_watcher_user on ticket_watcher (user_id);

create table auto_reply (
  id uuid primary key,
  message_id uuid not null references message,
  answer_id uuid not null references message,
  ticket_number bigint not null references ticket,
  session_id uuid not null references session,
  address text not null,
  occasion text not null,
  period timestamptz,
  at timestamptz not null
);
-- at most one automatic answer to one message, one for a session in one closed period
create unique index auto_reply_message on auto_reply (message_id);
create unique index auto_reply_period on auto_reply (session_id, period) where period is not null;
create index auto_reply_address on auto_reply (address, at);
create index auto_reply_session on auto_reply (session_id);
comment on column auto_reply.period is 'the moment at which the closed period ends, which names the period';

insert into text_template (key, name, subject, body) values
('notice.default', '{"en":"Notice","ru":"Уведомление","pl":"Powiadomienie"}',
 '{"en":"#{{ticket.number}} {{ticket.subject}}","ru":"№ {{ticket.number}} {{ticket.subject}}","pl":"#{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"Please look at ticket {{ticket.number}}.","ru":"Посмотрите заявку {{ticket.number}}.","pl":"Zajrzyj do zgłoszenia {{ticket.number}}."}'),
('notice.assigned', '{"en":"Assigned to you","ru":"Назначено вам","pl":"Przypisano Tobie"}',
 '{"en":"Yours: #{{ticket.number}} {{ticket.subject}}","ru":"Вам назначена № {{ticket.number}} {{ticket.subject}}","pl":"Dla Ciebie: #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"{{contact.name|A customer}} asks: {{ticket.subject}}.{{#ticket.dueAt}} Due {{ticket.dueAt}}.{{/ticket.dueAt}}","ru":"{{contact.name|Клиент}} спрашивает: {{ticket.subject}}.{{#ticket.dueAt}} Срок: {{ticket.dueAt}}.{{/ticket.dueAt}}","pl":"{{contact.name|Klient}} pyta: {{ticket.subject}}.{{#ticket.dueAt}} Termin: {{ticket.dueAt}}.{{/ticket.dueAt}}"}'),
('notice.newInQueue', '{"en":"New in the queue","ru":"Новая в очереди","pl":"Nowe w kolejce"}',
 '{"en":"New in {{group.name}}: #{{ticket.number}} {{ticket.subject}}","ru":"Новая в «{{group.name}}»: № {{ticket.number}} {{ticket.subject}}","pl":"Nowe w {{group.name}}: #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"From {{contact.name|a customer}}. Nobody has it yet.","ru":"От: {{contact.name|клиент}}. Пока ничья.","pl":"Od: {{contact.name|klient}}. Nikt go jeszcze nie ma."}'),
('notice.clientReplied', '{"en":"Customer answered","ru":"Ответ клиента","pl":"Klient odpowiedział"}',
 '{"en":"Answer in #{{ticket.number}} {{ticket.subject}}","ru":"Ответ в № {{ticket.number}} {{ticket.subject}}","pl":"Odpowiedź w #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"{{contact.name|The customer}} wrote: {{message.text}}","ru":"{{contact.name|Клиент}}: {{message.text}}","pl":"{{contact.name|Klient}}: {{message.text}}"}'),
('notice.noteAdded', '{"en":"Note added","ru":"Новая заметка","pl":"Dodano notatkę"}',
 '{"en":"Note in #{{ticket.number}} {{ticket.subject}}","ru":"Заметка в № {{ticket.number}} {{ticket.subject}}","pl":"Notatka w #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"{{actor}}: {{message.text}}","ru":"{{actor}}: {{message.text}}","pl":"{{actor}}: {{message.text}}"}'),
('notice.returned', '{"en":"Came back","ru":"Вернулась","pl":"Wróciło"}',
 '{"en":"Back again: #{{ticket.number}} {{ticket.subject}}","ru":"Вернулась № {{ticket.number}} {{ticket.subject}}","pl":"Wróciło: #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"The snoozed ticket is in your queue again.","ru":"Отложенная заявка снова в вашей очереди.","pl":"Odłożone zgłoszenie znów jest w Twojej kolejce."}'),
('notice.reopened', '{"en":"Reopened","ru":"Открыта снова","pl":"Otwarte ponownie"}',
 '{"en":"Reopened: #{{ticket.number}} {{ticket.subject}}","ru":"Снова открыта № {{ticket.number}} {{ticket.subject}}","pl":"Otwarte ponownie: #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"The solution did not hold. Please look again.","ru":"Решение не помогло. Посмотрите ещё раз.","pl":"Rozwiązanie nie pomogło. Zajrzyj jeszcze raz."}'),
('notice.slaWarned', '{"en":"Due soon","ru":"Скоро срок","pl":"Zbliża się termin"}',
 '{"en":"Due soon: #{{ticket.number}} {{ticket.subject}}","ru":"Скоро срок: № {{ticket.number}} {{ticket.subject}}","pl":"Zbliża się termin: #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"{{#due}}It must be done by {{due}}.{{/due}}","ru":"{{#due}}Нужно успеть до: {{due}}.{{/due}}","pl":"{{#due}}Trzeba zdążyć do: {{due}}.{{/due}}"}'),
('notice.slaBreached', '{"en":"Overdue","ru":"Просрочена","pl":"Po terminie"}',
 '{"en":"Overdue: #{{ticket.number}} {{ticket.subject}}","ru":"Просрочена № {{ticket.number}} {{ticket.subject}}","pl":"Po terminie: #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"It was due {{due|already}}. Assignee: {{operator.name|nobody}}.","ru":"Срок был: {{due|уже прошёл}}. Ответственный: {{operator.name|никто}}.","pl":"Termin minął: {{due|już}}. Przypisane: {{operator.name|nikt}}."}'),
('notice.slaEscalated', '{"en":"Still overdue","ru":"Всё ещё просрочена","pl":"Nadal po terminie"}',
 '{"en":"Still overdue: #{{ticket.number}} {{ticket.subject}}","ru":"Всё ещё просрочена № {{ticket.number}} {{ticket.subject}}","pl":"Nadal po terminie: #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"It was due {{due|already}}. Assignee: {{operator.name|nobody}}.","ru":"Срок был: {{due|уже прошёл}}. Ответственный: {{operator.name|никто}}.","pl":"Termin minął: {{due|już}}. Przypisane: {{operator.name|nikt}}."}'),
('reply.received', '{"en":"We have received your request","ru":"Мы получили ваше обращение","pl":"Otrzymaliśmy Twoje zgłoszenie"}',
 '{"en":"Re: {{ticket.subject}}","ru":"Re: {{ticket.subject}}","pl":"Re: {{ticket.subject}}"}',
 '{"en":"Hello {{contact.name|there}},\n\nwe have received your request; its number is {{ticket.number}}.{{#sla.responseDue}} We answer by {{sla.responseDue}}.{{/sla.responseDue}}\n\n{{line.name}}","ru":"Здравствуйте, {{contact.name|клиент}}!\n\nМы получили ваше обращение, его номер {{ticket.number}}.{{#sla.responseDue}} Ответим не позже: {{sla.responseDue}}.{{/sla.responseDue}}\n\n{{line.name}}","pl":"Dzień dobry, {{contact.name|Kliencie}}!\n\nOtrzymaliśmy Twoje zgłoszenie, jego numer to {{ticket.number}}.{{#sla.responseDue}} Odpowiemy najpóźniej: {{sla.responseDue}}.{{/sla.responseDue}}\n\n{{line.name}}"}'),
('reply.closedNow', '{"en":"We are closed now","ru":"Мы сейчас не работаем","pl":"Teraz nie pracujemy"}',
 '{"en":"Re: {{ticket.subject}}","ru":"Re: {{ticket.subject}}","pl":"Re: {{ticket.subject}}"}',
 '{"en":"Hello {{contact.name|there}},\n\nthank you for your message (number {{ticket.number}}). We are not at work now{{#schedule.nextOpen}} and are back on {{schedule.nextOpen}}{{/schedule.nextOpen}}.\n\n{{line.name}}","ru":"Здравствуйте, {{contact.name|клиент}}!\n\nСпасибо за сообщение (номер {{ticket.number}}). Сейчас мы не работаем{{#schedule.nextOpen}}, вернёмся: {{schedule.nextOpen}}{{/schedule.nextOpen}}.\n\n{{line.name}}","pl":"Dzień dobry, {{contact.name|Kliencie}}!\n\nDziękujemy za wiadomość (numer {{ticket.number}}). Teraz nie pracujemy{{#schedule.nextOpen}}, wracamy: {{schedule.nextOpen}}{{/schedule.nextOpen}}.\n\n{{line.name}}"}'),
('reply.reopened', '{"en":"Your request is open again","ru":"Ваше обращение снова открыто","pl":"Twoje zgłoszenie jest znów otwarte"}',
 '{"en":"Re: {{ticket.subject}}","ru":"Re: {{ticket.subject}}","pl":"Re: {{ticket.subject}}"}',
 '{"en":"Hello {{contact.name|there}},\n\nyour request {{ticket.number}} is open again; we look into it.\n\n{{line.name}}","ru":"Здравствуйте, {{contact.name|клиент}}!\n\nВаше обращение {{ticket.number}} снова открыто, мы разбираемся.\n\n{{line.name}}","pl":"Dzień dobry, {{contact.name|Kliencie}}!\n\nTwoje zgłoszenie {{ticket.number}} jest znów otwarte, zajmujemy się nim.\n\n{{line.name}}"}')
on conflict (key) do nothing;
