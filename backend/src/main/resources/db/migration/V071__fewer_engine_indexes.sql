-- Indexes of the engine that no question of the desk uses; each step of each process paid for them. There are no tenants.
drop index act_idx_hi_act_inst_start_end;
drop index act_idx_hi_act_inst_end;
drop index act_idx_hi_act_inst_comp;
drop index act_idx_hi_act_inst_tenant_id;
drop index act_idx_hi_act_inst_proc_def_key;
drop index act_idx_hi_ai_pdefid_end_time;
drop index act_idx_hi_pro_inst_end;
drop index act_idx_hi_pro_inst_tenant_id;
drop index act_idx_hi_pro_inst_proc_def_key;
drop index act_idx_hi_pro_inst_proc_time;
drop index act_idx_hi_pro_rst_pro_inst_id;
drop index act_idx_exec_tenant_id;
drop index act_idx_variable_tenant_id;
drop index act_idx_event_subscr_tenant_id;
drop index act_idx_job_tenant_id;
drop index act_idx_job_handler_type;
