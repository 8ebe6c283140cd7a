#!/usr/bin/env bash
# "My open tickets" with 1,000 and with 50,000 open tickets beside the same question in bare SQL, then search over 60,000
# tickets and 240,000 messages. Fills the database it measures: give the product one of its own.
set -euo pipefail
cd "$(dirname "$0")"
BASE=${BASE:-http://localhost:8080}
DB_PORT=${DB_PORT:-$(sed -n 4p ../data/postgres/postmaster.pid)}
SECONDS_EACH=${SECONDS_EACH:-10}
sql() { psql -qtAX -h localhost -p "$DB_PORT" -U postgres "$@" postgres; }
LANEDESK_TOKEN=$(LOGIN=ann ./token.sh "$BASE" DESK)
export LANEDESK_TOKEN
list() {
  echo "== my open tickets, $(sql -c "select count(*) from ticket where status_class = 'open'") open, 4 clients"
  GET_PATH="/api/v1/tickets?view=mine&size=50" wrk -t2 -c4 -d"${SECONDS_EACH}s" -s get.lua "$BASE" | tail -1
  echo "== the same in bare SQL"
  pgbench -n -h localhost -p "$DB_PORT" -U postgres -M prepared -c 4 -j 2 -T "$SECONDS_EACH" -f mine.sql postgres 2>/dev/null |
    grep -E 'tps|latency average'
}
sql -v many=1000 -f fill.sql
list
sql -v many=49000 -f fill.sql
list
sql -v many=10000 -f fill.sql
for word in "error+809" "word512" "invoice"; do
  echo "== search for $word in $(sql -c 'select count(*) from ticket') tickets, 4 clients"
  GET_PATH="/api/v1/search?q=$word&size=20" wrk -t2 -c4 -d"${SECONDS_EACH}s" -s get.lua "$BASE" | tail -1
done
