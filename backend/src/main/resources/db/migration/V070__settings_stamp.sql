-- Settings are kept in the memory of each node; a change raises the stamp at its commit, so that every node reads anew.
create table settings_stamp (n bigint not null);
insert into settings_stamp (n) values (0);

create function settings_touched() returns trigger language plpgsql as $$
begin
  perform set_config('lanedesk.settings_touched', '1', true);
  if tg_op = 'TRUNCATE' then
    update settings_stamp set n = n + 1;
  end if;
  return null;
end $$;

create function settings_changed() returns trigger language plpgsql as $$
begin
  -- once per transaction, however many rows it changed
  if coalesce(current_setting('lanedesk.settings_stamped', true), '') <> '1' then
    perform set_config('lanedesk.settings_stamped', '1', true);
    update settings_stamp set n = n + 1;
  end if;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['line', 'channel', 'brand', 'priority', 'ticket_status', 'text_template', 'agent_group',
    'group_member', 'schedule', 'act_re_procdef', 'act_re_decision_def']
  loop
    execute format('create trigger settings_touched after insert or update or delete or truncate on %I'
      ' for each statement execute function settings_touched()', t);
    execute format('create constraint trigger settings_changed after insert or update or delete on %I'
      ' deferrable initially deferred for each row execute function settings_changed()', t);
  end loop;
end $$;
