#!/usr/bin/env bash
# Fills the disk under a running server and frees it again: nothing acknowledged may be lost, health turns red and
# green without a restart. Needs a right to mount. Called by ./bench disk-full.
#   scripts/disk-full-rehearsal.sh JAVA JAR [PORT]
set -euo pipefail
java=$1
jar=$(realpath -- "$2")
port=${3:-18118}
here=http://127.0.0.1:$port
mapfile -t flags < <(grep -v -e '^#' -e '^$' scripts/jvm.flags)

place=$(mktemp -d)
disk=$place/disk
mkdir "$disk"
server=
end() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  umount "$disk" 2>/dev/null || true
  rm -rf "$place"
}
trap end EXIT
mount -t tmpfs -o size=64m,mode=700 tmpfs "$disk" || { echo "a tmpfs cannot be mounted here" >&2; exit 1; }

"$java" "${flags[@]}" -Dserver.host=127.0.0.1 -Dserver.port="$port" -Dtesuri.data="$disk" -Dtesuri.limits.enabled=false \
  -jar "$jar" >"$place/out" 2>"$place/log" &
server=$!
ready() { curl -s -o /dev/null -w '%{http_code}' "$here/health/ready" || true; }
await() { # a status, within so many seconds
  for _ in $(seq $(($2 * 10))); do
    [ "$(ready)" = "$1" ] && return
    sleep 0.1
  done
  echo "health is not $1 after $2 s: $(curl -s "$here/health/ready")" >&2
  exit 1
}
await 200 60
talk=$(curl -s -f -H 'Content-Type: application/json' -d '{"channel":"api"}' "$here/api/v1/conversations")
first() { grep -o "\"$1\":\"[^\"]*\"" <<<"$talk" | head -1 | cut -d'"' -f4; }
id=$(first id)
token=$(first token)
declare -A statuses=()
say() { # writes a text with this number, notes the status, and the number when it is acknowledged
  local status
  status=$(curl -s -o /dev/null -w '%{http_code}' -m 20 -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -d "{\"clientId\":\"n-$1\",\"text\":\"こまっています n-$1-end\"}" "$here/api/v1/conversations/$id/messages")
  statuses[$status]=$((${statuses[$status]:-0} + 1))
  if [ "$status" = 200 ]; then acknowledged+=("$1"); fi
}
acknowledged=()
for n in $(seq 1 20); do say "$n"; done
echo "with room: ${#acknowledged[@]} of 20 acknowledged"

dd if=/dev/zero of="$disk/ballast" bs=64k 2>/dev/null || true
before=${#acknowledged[@]}
for n in $(seq 21 60); do say "$n"; done
echo "full: $((${#acknowledged[@]} - before)) of 40 acknowledged; statuses so far:$(for s in "${!statuses[@]}"; do printf ' %s×%s' "$s" "${statuses[$s]}"; done)"
await 503 10
echo "health: $(curl -s "$here/health/ready")"

rm "$disk/ballast"
await 200 10
before=${#acknowledged[@]}
for n in $(seq 61 80); do say "$n"; done
echo "room again, without a restart: $((${#acknowledged[@]} - before)) of 20 acknowledged"
[ $((${#acknowledged[@]} - before)) = 20 ] || exit 1

kill -9 "$server"
wait "$server" 2>/dev/null || true
"$java" "${flags[@]}" -Dtesuri.data="$disk" -jar "$jar" backup "$place/file" >/dev/null
lost=0
for n in "${acknowledged[@]}"; do
  zcat "$place/file" | grep -q "n-$n-end" || { echo "lost: $n" >&2; lost=$((lost + 1)); }
done
echo "after kill -9: $lost of ${#acknowledged[@]} acknowledged are lost"
[ "$lost" = 0 ]
