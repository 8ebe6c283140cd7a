#!/usr/bin/env python3
"""Many timers due in one second: opens tickets, lets their warnings pass, moves the clock past all their deadlines, counts breaches and escalations.

The product runs with --lanedesk.clock=movable on a database of its own:  bench/timers.py [tickets]  BASE=http://localhost:8080
TOKEN is an API token of an administrator (run.sh makes one); DB_PORT the port of the embedded database.
"""
import concurrent.futures, json, os, subprocess, sys, time, urllib.request

MANY = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
BASE, TOKEN, DB = os.environ.get("BASE", "http://localhost:8080"), os.environ["LANEDESK_TOKEN"], os.environ["DB_PORT"]


def call(method, path, body=None):
    request = urllib.request.Request(BASE + path, method=method, data=None if body is None else json.dumps(body).encode(),
                                     headers={"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json"})
    text = urllib.request.urlopen(request, timeout=120).read()
    return json.loads(text) if text else None


def query(sql):
    return subprocess.run(["psql", "-qtAX", "-h", "localhost", "-p", DB, "-U", "postgres", "-c", sql, "postgres"],
                          check=True, capture_output=True, text=True).stdout.strip()


def opened(n):
    return call("POST", "/api/v1/tickets", {"subject": f"timer bench {n}", "text": "late", "channel": "portal",
                                            "requester": {"address": f"timer{n % 300}@load.example", "name": "Timer"}})["number"]


first = int(query("select coalesce(max(number), 0) from ticket"))
with concurrent.futures.ThreadPoolExecutor(8) as pool:
    numbers = list(pool.map(opened, range(MANY)))
# the sample desk may still get tickets of its own meanwhile
mine = f"ticket_number in (select number from ticket where number > {first} and subject like 'timer bench %')"
count = lambda what: int(query(f"select count(*) from ticket_event where {mine} and type = '{what}'"))
moment = lambda which: float(query(f"select extract(epoch from {which}(due_at)) from sla_clock where {mine} and kind = 'firstReply'"))


def move(to):
    """Moves the clock of the product to a moment in seconds since 1970."""
    offset = float(query("select offset_ms from domain_clock")) / 1000
    now = float(query("select extract(epoch from clock_timestamp())")) + offset
    call("PUT", "/api/v1/test/clock", {"offset": f"PT{int(to - now + offset)}S"})


due = query(f"select count(distinct due_at) from sla_clock where {mine} and kind = 'firstReply'")
print(f"{len(numbers)} tickets open, {due} different deadlines", flush=True)
# what comes before the deadline (the warning, the end of the wait for an agent) is let happen first
move(moment("min") - 90)
warned, began = -1, time.time()
while (warned != count("slaWarned") or warned < MANY) and time.time() - began < 300:
    warned = count("slaWarned")
    time.sleep(5)
print(f"{warned} warnings before, in {time.time() - began:.0f} s", flush=True)
# now all deadlines in one second
move(moment("max") + 1)
began = time.time()
while count("slaBreached") < MANY and time.time() - began < 300:
    time.sleep(0.2)
took = time.time() - began
time.sleep(3)
escalations = int(query(f"select count(*) from decision where {mine} and table_key = 'escalation-steps'"
                        " and facts ->> 'moment' = 'breach'"))
print(f"{count('slaBreached')} breaches, {escalations} escalations in {took:.1f} s")
twice = query(f"select count(*) from (select ticket_number from ticket_event where {mine} and type = 'slaBreached'"
              " and after ->> 'clock' = 'firstReply' group by 1 having count(*) > 1) x")
print(f"tickets breached twice: {twice}")
