#!/usr/bin/env python3
"""Many timers due in one second: opens tickets, moves the clock past their deadline, counts breaches and escalations.

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
mine = f"ticket_number > {first} and ticket_number <= {max(numbers)}"
# one second for all: each breach falls into the same moment, their warnings are taken as given
due = query(f"select count(distinct due_at) from sla_clock where {mine} and stopped_at is null")
print(f"{len(numbers)} tickets open, {due} different deadlines", flush=True)
last = float(query(f"select extract(epoch from max(due_at)) from sla_clock where {mine} and kind = 'firstReply'"))
now = float(query("select extract(epoch from now()) + offset_ms / 1000.0 from domain_clock"))
offset = float(query("select offset_ms from domain_clock")) / 1000
seconds = int(last - now + offset) + 2
call("PUT", "/api/v1/test/clock", {"offset": f"PT{seconds}S"})
began = time.time()
count = lambda what: int(query(f"select count(*) from ticket_event where {mine} and type = '{what}'"))
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
