#!/usr/bin/env python3
"""How soon the rules have acted on a client's reply (C20): from the reply stored to the last action of the rules done.

Opens tickets by mail, sets them waiting, lets each client answer, and reads from the database when the reply was stored
and when the last thing that followed from it (status, rule's message, decision) was written. Their ids are UUIDv7 and
carry that moment in milliseconds. Beside it stands the time of the whole call: it returns when all of that is committed.

    bench/reaction.py [replies]   BASE=http://localhost:8080  DB_PORT=…  LANEDESK_TOKEN=…  CLIENTS=2
LANEDESK_TOKEN comes from  bench/token.sh $BASE ADMIN CHANNEL_WRITE DESK TICKETS_ALL
"""
import concurrent.futures, json, os, subprocess, sys, time, urllib.request, uuid

MANY = int(sys.argv[1]) if len(sys.argv) > 1 else 200
BASE, TOKEN, DB = os.environ.get("BASE", "http://localhost:8080"), os.environ["LANEDESK_TOKEN"], os.environ["DB_PORT"]
CLIENTS = int(os.environ.get("CLIENTS", "2"))
RUN = uuid.uuid4().hex[:8]


def call(method, path, body, **headers):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(BASE + "/api/v1" + path, method=method, data=raw, headers={
        "Authorization": "Bearer " + TOKEN, "Content-Type": "application/json",
        **{k.replace("_", "-"): v for k, v in headers.items()}})
    text = urllib.request.urlopen(request, timeout=120).read()
    return json.loads(text) if text else None


def mail(n, subject, text):
    raw = (f"From: Client <r{n}.{RUN}@load.example>\r\nTo: it@northwind.example\r\nSubject: {subject}\r\n"
           f"Message-ID: <{uuid.uuid4()}@load.example>\r\nMIME-Version: 1.0\r\n"
           f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n").encode()
    return call("POST", "/channels/it-mail/mail", raw, Content_Type="message/rfc822")


def replied(n):
    """One ticket that waits for its client, and the answer: the message's id and the seconds of the call."""
    number = mail(n, f"reaction {RUN} {n}", "It does not print")["ticketNumber"]
    version = call_get(f"/tickets/{number}")["version"]
    call("PATCH", f"/tickets/{number}", {"status": "waiting"}, If_Match=f'"{version}"')
    began = time.perf_counter()
    answer = mail(n, f"Re: reaction [#{number}]", "Here are the details")
    took = time.perf_counter() - began
    if answer["outcome"] != "appended":
        sys.exit(f"the reply was not appended: {answer}")
    return answer["messageId"], took


def call_get(path):
    request = urllib.request.Request(BASE + "/api/v1" + path, headers={"Authorization": "Bearer " + TOKEN})
    return json.loads(urllib.request.urlopen(request, timeout=120).read())


def actions(ids):
    """Milliseconds from each reply to the last of what followed from it, and how many were not reopened by a rule."""
    at = "('x' || left(replace({}::text, '-', ''), 12))::bit(48)::bigint"
    sql = f"""
        select {at.format('m.id')}, max({at.format('e.id')}), count(*) filter (where e.opened)
        from message m left join lateral (
          select id, changed_by = 'rule' and after ->> 'status' = 'open' as opened
            from ticket_event where ticket_number = m.ticket_number and id >= m.id
          union all select id, false from decision where ticket_number = m.ticket_number and id >= m.id
          union all select id, false from message
            where ticket_number = m.ticket_number and kind = 'system' and id >= m.id) e on true
        where m.id in ({",".join(f"'{i}'" for i in ids)}) group by m.id"""
    rows = subprocess.run(["psql", "-qtAX", "-F\t", "-h", "localhost", "-p", DB, "-U", "postgres", "-c", sql, "postgres"],
                          check=True, capture_output=True, text=True).stdout.split("\n")
    rows = [r.split("\t") for r in rows if r]
    return [int(last) - int(first) for first, last, _ in rows if last], sum(1 for r in rows if r[2] == "0")


def line(what, values, unit):
    values = sorted(values)
    point = lambda p: values[min(len(values) - 1, int(len(values) * p))]
    print(f"{what}: p50 {point(.5):.0f} {unit}, p95 {point(.95):.0f} {unit}, longest {values[-1]:.0f} {unit}")


with concurrent.futures.ThreadPoolExecutor(CLIENTS) as pool:
    done = list(pool.map(replied, range(MANY)))
spans, silent = actions([i for i, _ in done])
print(f"{len(done)} replies, {CLIENTS} at a time, {silent} without an action")
line("reply stored to actions done", spans, "ms")
line("mail handed over to everything committed", [s * 1000 for _, s in done], "ms")
