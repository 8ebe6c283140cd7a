-- Raised after each commit by which somebody may have become free for work: who found nobody sees whether to look again.
create sequence availability;
create trigger settings_touched after insert or update or delete or truncate on tag_setting
  for each statement execute function settings_touched();
create constraint trigger settings_changed after insert or update or delete on tag_setting
  deferrable initially deferred for each row execute function settings_changed();
create trigger settings_touched after insert or update or delete or truncate on act_ru_jobdef
  for each statement execute function settings_touched();
create constraint trigger settings_changed after insert or update or delete on act_ru_jobdef
  deferrable initially deferred for each row execute function settings_changed();
