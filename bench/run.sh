#!/usr/bin/env bash
# Measures the running product beside its own bare database, in one run: three rounds each, in turn.
# Needs wrk, pgbench, curl, python3. BASE and the sample desk's admin password can be set.
set -euo pipefail
cd "$(dirname "$0")"
BASE=${BASE:-http://localhost:8080}
DB_PORT=${DB_PORT:-$(sed -n 4p ../data/postgres/postmaster.pid)}
CLIENTS=${CLIENTS:-16}
SECONDS_EACH=${SECONDS_EACH:-20}
jar=$(mktemp)
curl -fsS -c "$jar" -H 'Content-Type: application/json' -d "{\"login\":\"admin\",\"password\":\"${PASSWORD:-lanedesk}\"}" "$BASE/api/v1/login" >/dev/null
xsrf=$(awk '/XSRF/{print $7}' "$jar")
LANEDESK_TOKEN=$(curl -fsS -b "$jar" -H "X-XSRF-TOKEN: $xsrf" -H 'Content-Type: application/json' \
  -d '{"name":"bench","scopes":["ADMIN","CHANNEL_WRITE","DESK","TICKETS_ALL"]}' "$BASE/api/v1/tokens" |
  python3 -c 'import json,sys; print(json.load(sys.stdin)["token"])')
export LANEDESK_TOKEN
count() { psql -qtAX -h localhost -p "$DB_PORT" -U postgres -c "select count(*) from ticket" postgres; }
for round in 1 2 3; do
  for script in intake-api intake-mail open-ticket; do
    before=$(count)
    echo "== round $round: $script, $CLIENTS clients"
    wrk -t2 -c"$CLIENTS" -d"${SECONDS_EACH}s" --timeout 10s --latency -s "$script.lua" "$BASE" |
      grep -E 'Requests/sec|99%|50%|requests in|Non-2xx' || true
    echo "tickets stored: $(($(count) - before))"
  done
  echo "== round $round: bare database, $CLIENTS clients"
  pgbench -n -h localhost -p "$DB_PORT" -U postgres -M prepared -c "$CLIENTS" -j 2 -T "$SECONDS_EACH" -f bare.sql postgres 2>/dev/null |
    grep -E 'tps|latency average'
done
