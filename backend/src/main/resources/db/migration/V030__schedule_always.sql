insert into schedule (key, name, zone, definition) values
 ('always', '{"en":"Around the clock","ru":"Круглосуточно","pl":"Całą dobę"}', 'UTC',
  '{"zone":"UTC","week":{"mon":["00:00-24:00"],"tue":["00:00-24:00"],"wed":["00:00-24:00"],"thu":["00:00-24:00"],"fri":["00:00-24:00"],"sat":["00:00-24:00"],"sun":["00:00-24:00"]},"exceptions":[]}');
