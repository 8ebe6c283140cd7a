#!/usr/bin/env bash
# Signs in on the sample desk and prints an API token: token.sh BASE SCOPE…
set -euo pipefail
base=$1
shift
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT
curl -fsS -c "$jar" -H 'Content-Type: application/json' \
  -d "{\"login\":\"${LOGIN:-admin}\",\"password\":\"${PASSWORD:-lanedesk}\"}" "$base/api/v1/login" >/dev/null
xsrf=$(awk '/XSRF/{print $7}' "$jar")
scopes=$(printf '"%s",' "$@")
curl -fsS -b "$jar" -H "X-XSRF-TOKEN: $xsrf" -H 'Content-Type: application/json' \
  -d "{\"name\":\"bench\",\"scopes\":[${scopes%,}]}" "$base/api/v1/tokens" |
  python3 -c 'import json,sys; print(json.load(sys.stdin)["token"])'
