alter table model_draft add authors uuid[] not null default '{}';
comment on column model_draft.authors is 'everybody who has saved this draft since it was begun';
update model_draft set authors = array[author] where author is not null;
