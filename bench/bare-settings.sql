-- What the rows of bare.sql point to.
insert into agent_group (key, name) values ('level-2', '{"en":"Level 2"}');
insert into line (key, name, default_group) values ('it', '{"en":"IT"}', 'level-2');
insert into channel (key, kind, name, line_key) values ('portal', 'portal', '{"en":"Portal"}', 'it');
