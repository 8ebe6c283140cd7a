-- GET of one address (GET_PATH), with the percentiles that a list is judged by.
local token, path = os.getenv("LANEDESK_TOKEN"), os.getenv("GET_PATH")
request = function()
  return wrk.format("GET", path, { ["Authorization"] = "Bearer " .. token })
end
done = function(summary, latency)
  io.write(string.format("p50 %.1f ms  p95 %.1f ms  p99 %.1f ms  %.0f/s  errors %d\n", latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.requests / summary.duration * 1e6,
    summary.errors.status + summary.errors.timeout))
end
