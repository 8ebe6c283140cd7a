-- A draft's revision is never used again, not even by a later draft of the same model.
create sequence model_draft_revision as integer;
select setval('model_draft_revision', coalesce((select max(revision) from model_draft), 0) + 1);
