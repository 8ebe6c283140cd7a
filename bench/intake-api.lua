-- POST /tickets: opening with routing, process start, SLA timer, history, decision log, outbox row.
local token = os.getenv("LANEDESK_TOKEN")
local threads = 0
setup = function(thread)
  threads = threads + 1
  thread:set("id", threads)
end
local n = 0
request = function()
  n = n + 1
  local body = string.format(
    '{"subject":"VPN bench %d","text":"Error 809 since this morning","channel":"portal","requester":{"address":"bench%d.%d@load.example","name":"Bench"}}',
    n, id, n % 500)
  return wrk.format("POST", "/api/v1/tickets",
    { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }, body)
end
