-- POST /tickets: opening with routing, process start, SLA timer, history, decision log, outbox row.
local token = os.getenv("LANEDESK_TOKEN")
local n = 0
request = function()
  n = n + 1
  local body = string.format(
    '{"subject":"VPN bench %d","text":"Error 809 since this morning","channel":"portal","requester":{"address":"bench%d@load.example","name":"Bench"}}',
    n, n % 500)
  return wrk.format("POST", "/api/v1/tickets",
    { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }, body)
end
local ok, bad = 0, 0
response = function(status) if status == 201 then ok = ok + 1 else bad = bad + 1 end end
