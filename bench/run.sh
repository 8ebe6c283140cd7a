#!/usr/bin/env bash
# Measures the running product beside the bare database, in one run: three rounds each, in turn. The bare rounds write to
# a database of their own on the same server, made from the product's migrations and dropped at the end.
# Needs wrk, pgbench, psql, ss, curl, python3. BASE and the sample desk's admin password can be set.
set -euo pipefail
cd "$(dirname "$0")"
BASE=${BASE:-http://localhost:8080}
DB_PORT=${DB_PORT:-$(sed -n 4p ../data/postgres/postmaster.pid)}
CLIENTS=${CLIENTS:-16}
ROUNDS=${ROUNDS:-3}
SECONDS_EACH=${SECONDS_EACH:-20}
SCRIPTS=${SCRIPTS:-intake-api intake-mail open-ticket}
LANEDESK_TOKEN=$(./token.sh "$BASE" ADMIN CHANNEL_WRITE DESK TICKETS_ALL)
export LANEDESK_TOKEN
sql() { psql -qtAX -h localhost -p "$DB_PORT" -U postgres "$@"; }
count() { sql -c "select count(*) from ticket" postgres; }
# processor time of a process and its children in hundredths of a second: what does not depend on who else works here
cpu() { local sum=0 p; for p in "$1" $(pgrep -P "$1" || true); do sum=$((sum + $(awk '{print $14 + $15}' "/proc/$p/stat" 2>/dev/null || echo 0))); done; echo $sum; }
server=$(sql -c "select pid from pg_stat_activity where backend_type = 'checkpointer'" postgres)
server=$(awk '/PPid/{print $2}' "/proc/$server/status")
java=$(ss -ltnpH "sport = :${BASE##*:}" 2>/dev/null | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2 || true)
sql -c "drop database if exists bare" postgres
sql -c "create database bare" postgres
trap 'sql -c "drop database if exists bare with (force)" postgres' EXIT
# the same tables and indexes, with the settings that rows of a ticket point to
migrations=../backend/src/main/resources/db/migration
for file in V002__shared V003__people V004__access V006__settings V007__outbox_file V010__ticket V011__session; do
  sql -v ON_ERROR_STOP=1 -1 -f "$migrations/$file.sql" bare >/dev/null
done
grep -h '^create index ticket_' "$migrations"/V060__assignment.sql | sql bare
sql -f bare-settings.sql bare
for round in $(seq "$ROUNDS"); do
  for script in $SCRIPTS; do
    before=$(count) j=$([ -n "$java" ] && cpu "$java" || echo 0) p=$(cpu "$server")
    echo "== round $round: $script, $CLIENTS clients"
    wrk -t2 -c"$CLIENTS" -d"${SECONDS_EACH}s" --timeout 20s --latency -s "$script.lua" "$BASE" |
      grep -E 'Requests/sec|99%|50%|requests in|Non-2xx' || true
    sleep 1
    stored=$(($(count) - before))
    echo "tickets stored: $stored"
    if [ "$stored" -gt 0 ]; then
      j=$([ -n "$java" ] && cpu "$java" || echo 0)-$j p=$(cpu "$server")-$p
      echo "processor time per ticket: product $(((j) * 10000 / stored)) us, database $(((p) * 10000 / stored)) us"
    fi
  done
  echo "== round $round: bare database, $CLIENTS clients"
  p=$(cpu "$server")
  pgbench -n -h localhost -p "$DB_PORT" -U postgres -M prepared -c "$CLIENTS" -j 2 -T "$SECONDS_EACH" -f bare.sql bare 2>/dev/null |
    grep -E 'tps|latency average|actually processed'
done
cut -d' ' -f1-3 /proc/loadavg | sed 's/^/load of the machine: /'
