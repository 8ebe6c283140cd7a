create sequence draft_version as int cycle;
comment on sequence draft_version is 'versions of drafts: none is given twice, whoever begins anew (E43)';
select setval('draft_version', (select coalesce(max(version), 0) + 1 from draft));
