insert into text_template (key, name, subject, body) values
('notice.nobodyAvailable', '{"en":"Nobody became free","ru":"Никто не освободился","pl":"Nikt się nie zwolnił"}',
 '{"en":"Nobody is free for #{{ticket.number}} {{ticket.subject}}","ru":"Некому взять № {{ticket.number}} {{ticket.subject}}","pl":"Nikt nie może wziąć #{{ticket.number}} {{ticket.subject}}"}',
 '{"en":"It has waited in {{group.name}} for its whole limit and nobody could take it. It goes on waiting; please look who can.","ru":"Заявка ждала в «{{group.name}}» весь отведённый срок, взять её никто не смог. Она ждёт дальше: посмотрите, кто может ею заняться.","pl":"Czekało w {{group.name}} przez cały wyznaczony czas i nikt nie mógł go wziąć. Czeka dalej; zobacz, kto może się nim zająć."}')
on conflict (key) do nothing;
