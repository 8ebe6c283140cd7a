#!/usr/bin/env python3
"""Kills the product under 16 writers, again and again, and counts what was acknowledged against what is stored.

Every acknowledged ticket must be there once with one message. After the restart the writers repeat their last calls,
acknowledged or not, with the same Idempotency-Key or Message-ID: nothing may double. Uses a database of its own.

    bench/kill.py [rounds]      PORT=8190  FOLDER=/tmp/bench-kill
                                JAVA_ARGS="-XX:SharedArchiveFile=/opt/lanedesk/lanedesk.jsa -jar /opt/lanedesk/lanedesk.jar"
"""
import http.client, json, os, random, shlex, signal, subprocess, sys, threading, time, urllib.request, uuid

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 10
PORT = int(os.environ.get("PORT", "8190"))
FOLDER = os.path.abspath(os.environ.get("FOLDER", "/tmp/bench-kill"))
JAVA = shlex.split(os.environ.get("JAVA_ARGS", "-Xmx640m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar " + next(
    (os.path.join("backend/target", f) for f in (os.listdir("backend/target") if os.path.isdir("backend/target") else [])
     if f.startswith("lanedesk-backend") and f.endswith(".jar")), "lanedesk.jar")))
WRITERS = int(os.environ.get("WRITERS", "16"))
SECONDS = float(os.environ.get("SECONDS", "10"))
RUN = uuid.uuid4().hex[:8]


def start():
    """Starts the product; the process and the seconds to its first 200."""
    began = time.time()
    log = open(FOLDER + ".log", "ab")
    process = subprocess.Popen(
        ["java", *JAVA, f"--server.port={PORT}", f"--lanedesk.db.folder={FOLDER}",
         f"--lanedesk.mail.local-smtp-port={PORT + 1}", f"--lanedesk.mail.local-imap-port={PORT + 2}"],
        stdout=log, stderr=log)
    while True:
        try:
            if urllib.request.urlopen(f"http://localhost:{PORT}/actuator/health", timeout=2).status == 200:
                return process, time.time() - began
        except OSError:
            pass
        if process.poll() is not None:
            sys.exit(f"the product ended, see {FOLDER}.log")
        time.sleep(0.1)


def token():
    c = http.client.HTTPConnection("localhost", PORT, timeout=60)
    c.request("POST", "/api/v1/login", json.dumps({"login": "admin", "password": "lanedesk"}),
              {"Content-Type": "application/json"})
    answer = c.getresponse()
    answer.read()
    cookies = dict(h[1].split(";")[0].split("=", 1) for h in answer.getheaders() if h[0].lower() == "set-cookie")
    c.request("POST", "/api/v1/tokens", json.dumps(
        {"name": "kill", "scopes": ["ADMIN", "CHANNEL_WRITE", "DESK", "TICKETS_ALL"]}),
        {"Content-Type": "application/json", "X-XSRF-TOKEN": cookies["XSRF-TOKEN"],
         "Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())})
    return json.loads(c.getresponse().read())["token"]


def call(bearer, kind, subject):
    """One ticket by API or by raw mail; true when the product acknowledged it."""
    c = http.client.HTTPConnection("localhost", PORT, timeout=120)
    if kind == "api":
        body = json.dumps({"subject": subject, "text": "Error 809", "channel": "portal",
                           "requester": {"address": f"k{hash(subject) % 400}@load.example", "name": "Kill"}})
        path, headers = "/api/v1/tickets", {"Content-Type": "application/json", "Idempotency-Key": subject}
    else:
        body = (f"From: Kill <k{hash(subject) % 400}@load.example>\r\nTo: it@northwind.example\r\nSubject: {subject}\r\n"
                f"Message-ID: <{subject.replace(' ', '.')}@load.example>\r\nMIME-Version: 1.0\r\n"
                "Content-Type: text/plain; charset=utf-8\r\n\r\nError 809\r\n")
        path, headers = "/api/v1/channels/it-mail/mail", {"Content-Type": "message/rfc822"}
    try:
        c.request("POST", path, body.encode(), {**headers, "Authorization": "Bearer " + bearer})
        answer = c.getresponse()
        answer.read()
        return answer.status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        c.close()


def stored():
    """Subject -> (tickets, incoming messages), straight from the database."""
    port = open(FOLDER + "/postmaster.pid").read().split("\n")[3].strip()
    sql = (f"select t.subject, count(distinct t.number), count(m.id) from ticket t left join message m"
           f" on m.ticket_number = t.number and m.kind = 'in' where t.subject like 'kill {RUN} %' group by 1")
    rows = subprocess.run(["psql", "-qtAX", "-F\t", "-h", "localhost", "-p", port, "-U", "postgres", "-c", sql, "postgres"],
                          check=True, capture_output=True, text=True).stdout.split("\n")
    return {r.split("\t")[0]: tuple(map(int, r.split("\t")[1:])) for r in rows if r}


def main():
    process, seconds = start()
    print(f"first start {seconds:.1f} s")
    bearer = token()
    acknowledged, restarts = set(), []
    for round_ in range(1, ROUNDS + 1):
        last, stop = {}, threading.Event()

        def write(writer):
            n = 0
            while not stop.is_set():
                n += 1
                kind = "api" if writer % 2 else "mail"
                subject = f"kill {RUN} {round_} {writer} {n}"
                last[writer] = (kind, subject)
                if call(bearer, kind, subject) == 201:
                    acknowledged.add(subject)

        writers = [threading.Thread(target=write, args=(w,)) for w in range(WRITERS)]
        [w.start() for w in writers]
        time.sleep(SECONDS * random.uniform(0.5, 1.5))
        # every second time the database dies with it, as when the machine loses power
        database = int(open(FOLDER + "/postmaster.pid").readline()) if round_ % 2 == 0 else None
        process.send_signal(signal.SIGKILL)
        if database:
            os.kill(database, signal.SIGKILL)
        stop.set()
        [w.join() for w in writers]
        process.wait()
        process, seconds = start()
        restarts.append(seconds)
        again = list(last.values()) + [("api" if int(s.split()[3]) % 2 else "mail", s)
                                       for s in random.sample(sorted(acknowledged), min(30, len(acknowledged)))]

        def repeat(part):
            for kind, subject in part:
                # a call that died half way holds its key for a minute
                end = time.time() + 150
                status = call(bearer, kind, subject)
                while status != 201 and time.time() < end:
                    time.sleep(1)
                    status = call(bearer, kind, subject)
                if status == 201:
                    acknowledged.add(subject)

        repeaters = [threading.Thread(target=repeat, args=(again[i::WRITERS],)) for i in range(WRITERS)]
        [r.start() for r in repeaters]
        [r.join() for r in repeaters]
        # what was accepted but not yet processed is finished soon after the start
        end = time.time() + 120
        while True:
            found = stored()
            lost = [s for s in acknowledged if s not in found or found[s][1] == 0]
            if not lost or time.time() > end:
                break
            time.sleep(1)
        doubled = [s for s, (tickets, messages) in found.items() if tickets > 1 or messages > 1]
        print(f"round {round_}: acknowledged {len(acknowledged)}, stored {len(found)}, lost {len(lost)},"
              f" doubled {len(doubled)}, restart {seconds:.1f} s"
              + (" (database killed too)" if database else ""), flush=True)
        for s in lost[:3] + doubled[:3]:
            print("   ", s, found.get(s))
    process.terminate()
    process.wait()
    print(f"median restart {sorted(restarts)[len(restarts) // 2]:.1f} s")


main()
