#!/usr/bin/env python3
"""Opens tickets by the API at a steady rate for a while: steady.py RATE SECONDS. What cannot be begun in time is begun
late, not left out; the last line tells how many were answered, and how late the last one was begun.
BASE and LANEDESK_TOKEN (scopes TICKETS_ALL, DESK) as in the other scripts."""
import json
import os
import sys
import threading
import time
import urllib.request

BASE = os.environ.get("BASE", "http://localhost:8080")
TOKEN = os.environ["LANEDESK_TOKEN"]
RATE, SECONDS = float(sys.argv[1]), float(sys.argv[2])
started = time.monotonic()
lock = threading.Lock()
state = {"next": 0, "answered": 0, "late": 0.0}


def work():
    while True:
        with lock:
            n = state["next"]
            state["next"] += 1
        at = started + n / RATE
        if at > started + SECONDS:
            return
        time.sleep(max(0, at - time.monotonic()))
        state["late"] = max(state["late"], time.monotonic() - at)
        body = {"subject": f"VPN steady {n}", "text": "Error 809 since this morning", "channel": "portal",
                "requester": {"address": f"steady{n % 500}@load.example", "name": "Bench"}}
        request = urllib.request.Request(BASE + "/api/v1/tickets", method="POST", data=json.dumps(body).encode())
        request.add_header("Authorization", "Bearer " + TOKEN)
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request) as answer:
            answer.read()
        with lock:
            state["answered"] += 1


workers = [threading.Thread(target=work) for _ in range(16)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(f"{state['answered']} tickets opened beside it, {state['answered'] / (time.monotonic() - started):.0f}/s, "
      f"begun up to {state['late']:.1f} s late")
