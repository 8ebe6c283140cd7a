-- Nobody searches these columns by their value: statistics of them cost most of the time of every analyze, and are asked by no plan.
alter table decision alter column facts set statistics 0;
alter table decision alter column rows set statistics 0;
alter table decision alter column outcome set statistics 0;
alter table ticket_event alter column before set statistics 0;
alter table ticket_event alter column after set statistics 0;
alter table ticket_event alter column cause set statistics 0;
alter table message alter column text set statistics 0;
alter table message alter column html set statistics 0;
alter table message alter column quoted set statistics 0;
alter table message alter column detail set statistics 0;
alter table notice alter column title set statistics 0;
alter table notice alter column body set statistics 0;
alter table outbox alter column payload set statistics 0;
alter table sla_clock alter column phases set statistics 0;
