-- GET /tickets/{number} and its messages, as opening a ticket in the desk does.
local token = os.getenv("LANEDESK_TOKEN")
local first, count = tonumber(os.getenv("FIRST") or "1001"), tonumber(os.getenv("COUNT") or "50")
local n = 0
request = function()
  n = n + 1
  local number = first + n % count
  local path = n % 2 == 0 and "/api/v1/tickets/" .. number or "/api/v1/tickets/" .. number .. "/messages"
  return wrk.format("GET", path, { ["Authorization"] = "Bearer " .. token })
end
