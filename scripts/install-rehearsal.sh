#!/usr/bin/env bash
# Installs the zip into an empty directory and uses it: without sources, Maven or network. Called by ./bench install.
#   scripts/install-rehearsal.sh ZIP [PORT]
set -euo pipefail
zip=$(realpath -- "${1:?names the zip}")
port=${2:-18117}

if [ "${TESURI_ALONE:-}" != yes ]; then
  if unshare -n true 2>/dev/null; then
    echo "Without a network (unshare -n):"
    exec env TESURI_ALONE=yes unshare -n bash -c 'ip link set lo up 2>/dev/null || ifconfig lo up; exec "$@"' _ "$0" "$zip" "$port"
  fi
  echo "unshare -n is not allowed here; the network stays."
fi

place=$(mktemp -d)
server=
end() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  rm -rf "$place"
}
trap end EXIT

if curl -s -m 3 -o /dev/null https://repo.maven.apache.org/; then network=yes; else network=no; fi
echo "network: $network"
unzip -q "$zip" -d "$place"
cd "$place"/tesuri-*
echo "unpacked: $(du -sh . | cut -f1), $(find . -name '*.jar' | wc -l) jars, sources: $(find . -name '*.java' -o -name pom.xml | wc -l)"
# Nothing of whoever calls: no Maven, no settings.
clean=(env -i HOME="$place" PATH=/usr/bin:/bin JAVA_HOME="${JAVA_HOME:-}" LANG=C.UTF-8)

started=$(date +%s%N)
"${clean[@]}" ./start --port "$port" --data "$place/data" >"$place/out" 2>"$place/log" &
server=$!
for _ in $(seq 600); do
  if curl -s -o /dev/null -f "http://127.0.0.1:$port/health/ready"; then ready=yes; break; fi
  kill -0 "$server" 2>/dev/null || { cat "$place/out" "$place/log" >&2; exit 1; }
  sleep 0.1
done
[ "${ready:-}" = yes ] || { echo "not ready in a minute" >&2; exit 1; }
echo "ready after $(( ($(date +%s%N) - started) / 1000000 )) ms, with learning to start fast"

answer=$(curl -s -f -H 'Content-Type: application/json' -d '{"text":"児童手当をもらいたい"}' "http://127.0.0.1:$port/api/v1/understand")
case "$answer" in
  *childcare-child-allowance*) echo "asked one question: the topic is found" ;;
  *) echo "no answer: $answer" >&2; exit 1 ;;
esac

"${clean[@]}" ./start --data "$place/data" --backup "$place/town.backup" | grep " rows of "
kill "$server"
wait "$server" || status=$?
server=
echo "stopped with status ${status:-0}"
"${clean[@]}" ./start --data "$place/other" --restore "$place/town.backup" | grep -E '^account|erased again'
test -s licences/libraries.txt && test -s tesuri-bom.json
echo "licences of $(grep -c '(.*:.*:.* - ' licences/libraries.txt) libraries, and tesuri-bom.json"
echo "Installed, asked, backed up, restored."
