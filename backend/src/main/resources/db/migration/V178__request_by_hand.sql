-- reopened after its process was over: the line of a request tells its status, no longer the old ending (S13)
alter table service_request add column by_hand boolean not null default false;
