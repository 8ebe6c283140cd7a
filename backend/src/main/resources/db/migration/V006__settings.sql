create table schedule (
  key text primary key,
  name jsonb not null,
  zone text not null,
  definition jsonb not null,
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
create table brand (
  key text primary key,
  name jsonb not null,
  archived boolean not null default false
);
insert into brand (key, name) values ('default', '{"en":"Lanedesk"}');
create table line (
  key text primary key,
  name jsonb not null,
  brand text not null default 'default' references brand,
  schedule text references schedule,
  default_group text references agent_group,
  supervisor_group text references agent_group,
  settings jsonb not null default '{}',
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
create table line_member (
  line_key text not null references line,
  user_id uuid not null references app_user,
  role text not null check (role in ('operator','supervisor','reader')),
  primary key (line_key, user_id)
);
create table channel (
  key text primary key,
  kind text not null check (kind in ('mail','form','chat','telegram','phone','custom','portal')),
  name jsonb not null,
  line_key text not null references line,
  address text,
  settings jsonb not null default '{}',
  secrets jsonb not null default '{}',
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
create unique index channel_address on channel (lower(address)) where kind = 'mail' and not archived;
create table ticket_status (
  key text primary key,
  class text not null check (class in ('new','open','waiting','deferred','resolved','closed')),
  name jsonb not null,
  client_name jsonb not null,
  position int not null,
  archived boolean not null default false,
  version int not null default 0
);
insert into ticket_status (key, class, name, client_name, position) values
 ('new','new','{"en":"New","ru":"Новая","pl":"Nowe"}','{"en":"Received","ru":"Получена","pl":"Przyjęte"}',1),
 ('open','open','{"en":"Open","ru":"В работе","pl":"Otwarte"}','{"en":"In progress","ru":"В работе","pl":"W toku"}',2),
 ('waiting','waiting','{"en":"Waiting for customer","ru":"Ждём клиента","pl":"Czeka na klienta"}','{"en":"We need your answer","ru":"Нужен ваш ответ","pl":"Czekamy na odpowiedź"}',3),
 ('deferred','deferred','{"en":"Snoozed","ru":"Отложена","pl":"Odłożone"}','{"en":"In progress","ru":"В работе","pl":"W toku"}',4),
 ('resolved','resolved','{"en":"Resolved","ru":"Решена","pl":"Rozwiązane"}','{"en":"Solved","ru":"Решена","pl":"Rozwiązane"}',5),
 ('closed','closed','{"en":"Closed","ru":"Закрыта","pl":"Zamknięte"}','{"en":"Closed","ru":"Закрыта","pl":"Zamknięte"}',6);
create table priority (
  key text primary key,
  rank int not null unique,
  name jsonb not null
);
insert into priority (key, rank, name) values
 ('low',1,'{"en":"Low","ru":"Низкий","pl":"Niski"}'),
 ('normal',2,'{"en":"Normal","ru":"Обычный","pl":"Zwykły"}'),
 ('high',3,'{"en":"High","ru":"Высокий","pl":"Wysoki"}'),
 ('urgent',4,'{"en":"Urgent","ru":"Срочный","pl":"Pilny"}');
create table text_template (
  key text primary key,
  name jsonb not null,
  subject jsonb not null default '{}',
  body jsonb not null,
  shortcut text,
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
