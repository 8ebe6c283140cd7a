-- What counts as work of a person; a name of its own, see TicketLoad.
create view assigned_ticket as
  select number, assignee, status, status_class, channel_kind from ticket where assignee is not null;
