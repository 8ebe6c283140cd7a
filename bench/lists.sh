#!/usr/bin/env bash
# "My open tickets" (20 rows) with 1,000 and with 50,000 open tickets beside the same question in bare SQL, then search
# over 60,000 tickets and 240,000 messages, alone and while 20 tickets a second come in. Everything is asked for WARM
# seconds first. Fills the database it measures: give the product one of its own.
set -euo pipefail
cd "$(dirname "$0")"
BASE=${BASE:-http://localhost:8080}
DB_PORT=${DB_PORT:-$(sed -n 4p ../data/postgres/postmaster.pid)}
SECONDS_EACH=${SECONDS_EACH:-15}
sql() { psql -qtAX -h localhost -p "$DB_PORT" -U postgres "$@" postgres; }
LANEDESK_TOKEN=$(LOGIN=ann ./token.sh "$BASE" DESK)
export LANEDESK_TOKEN
INTAKE_TOKEN=$(./token.sh "$BASE" ADMIN DESK TICKETS_ALL)
WARM=${WARM:-30}
ask() { GET_PATH=$1 wrk -t2 -c4 -d"${2:-$SECONDS_EACH}s" -s get.lua "$BASE" | tail -1; }
list() {
  echo "== my open tickets, $(sql -c "select count(*) from ticket where status_class = 'open'") open, 4 clients"
  ask "/api/v1/tickets?view=mine&size=20"
  echo "== the same in bare SQL"
  pgbench -n -h localhost -p "$DB_PORT" -U postgres -M prepared -c 4 -j 2 -T "$SECONDS_EACH" -f mine.sql postgres 2>/dev/null |
    grep -E 'tps|latency average'
}
sql -v many=1000 -f fill.sql
ask "/api/v1/tickets?view=mine&size=20" "$WARM" >/dev/null
list
sql -v many=49000 -f fill.sql
list
sql -v many=10000 -f fill.sql
ask "/api/v1/search?q=error&size=20" "$WARM" >/dev/null
for word in "error+809" "word512" "invoice"; do
  echo "== search for $word in $(sql -c 'select count(*) from ticket') tickets, 4 clients"
  ask "/api/v1/search?q=$word&size=20"
  echo "== the same while 20 tickets a second come in"
  LANEDESK_TOKEN=$INTAKE_TOKEN ./steady.py 20 "$((SECONDS_EACH + 3))" &
  sleep 2
  ask "/api/v1/search?q=$word&size=20"
  wait
done
