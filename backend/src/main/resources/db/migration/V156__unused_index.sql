-- The widest index of the engine's history serves statistics that the product never asks the engine for; each of some
-- thirty steps of a ticket wrote to it.
drop index act_idx_hi_act_inst_stats;
