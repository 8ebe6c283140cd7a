#!/usr/bin/env python3
"""Seconds for a release of five files by the API, from the first byte to the answer, beside the slowest of ten plain
reads of the same models in the same minute. With 1,000 open tickets in the desk (run open-ticket first) it shows that a
release does not grow with what runs. BASE and LANEDESK_TOKEN (scopes DESIGN, PUBLISH) can be set."""
import json
import os
import subprocess
import sys
import time
import urllib.request
import uuid

BASE = os.environ.get("BASE", "http://localhost:8080")
HERE = os.path.dirname(os.path.abspath(__file__))
TOKEN = os.environ.get("LANEDESK_TOKEN") or subprocess.check_output(
    [os.path.join(HERE, "token.sh"), BASE, "DESIGN", "PUBLISH"], text=True).strip()
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 5


def call(method, path, body=None):
    request = urllib.request.Request(BASE + "/api/v1" + path, method=method, data=body and json.dumps(body).encode())
    request.add_header("Authorization", "Bearer " + TOKEN)
    request.add_header("Content-Type", "application/json")
    request.add_header("If-Match", "*")
    started = time.monotonic()
    with urllib.request.urlopen(request) as answer:
        text = answer.read()
    return time.monotonic() - started, json.loads(text)


def process(key, name):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="bench">
  <bpmn:process id="{key}" name="Bench" isExecutable="true" camunda:historyTimeToLive="P30D"><bpmn:startEvent id="s" />
  <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="u" /><bpmn:userTask id="u" name="{name}" /></bpmn:process>
</bpmn:definitions>"""


keys = ["bench" + uuid.uuid4().hex[:8] for _ in range(5)]
for key in keys:
    call("POST", "/models", {"kind": "process", "key": key, "content": process(key, "Look 0")})
models = [{"kind": "process", "key": key} for key in keys]
for n in range(1, ROUNDS + 1):
    released, _ = call("POST", "/releases", {"models": models, "comment": f"bench {n}"})
    reads = max(call("GET", f"/models/process/{keys[i % 5]}")[0] for i in range(10))
    print(f"release of 5 files: {released:.2f} s; slowest of 10 reads: {reads:.3f} s; ratio {released / reads:.0f}")
    for key in keys:
        call("PUT", f"/models/process/{key}/draft", {"content": process(key, f"Look {n}")})
