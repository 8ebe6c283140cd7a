insert into text_template (key, name, subject, body) values
('notice.several', '{"en":"Several notices in one mail","ru":"Несколько уведомлений одним письмом","pl":"Kilka powiadomień w jednej wiadomości"}',
 '{"en":"{{count}} notices","ru":"Уведомлений: {{count}}","pl":"Powiadomienia: {{count}}"}',
 '{"en":"{{notices}}","ru":"{{notices}}","pl":"{{notices}}"}')
on conflict (key) do nothing;
