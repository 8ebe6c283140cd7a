-- POST /channels/it-mail/mail: a raw mail, stored, acknowledged and routed.
local token = os.getenv("LANEDESK_TOKEN")
local n, id = 0, tostring(os.time()) .. tostring(math.random(1, 1e9))
request = function()
  n = n + 1
  local body = string.format(
    "From: Bench <bench%d@load.example>\r\nTo: it@northwind.example\r\nSubject: VPN bench %d\r\nMessage-ID: <%s.%d.%s@load.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nError 809 %d\r\n",
    n % 500, n, id, n, tostring({}):gsub("[^%w]", ""), n)
  return wrk.format("POST", "/api/v1/channels/it-mail/mail",
    { ["Content-Type"] = "message/rfc822", ["Authorization"] = "Bearer " .. token }, body)
end
