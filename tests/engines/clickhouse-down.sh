#!/usr/bin/env bash
# Stops the shards that clickhouse-up.sh started, by process id, and waits until they are gone.
#
#   clickhouse-down.sh [SHARD] [SIGNAL]   all shards, or one; TERM unless told otherwise. The data stays.
set -euo pipefail
base=${MESSAGING_REPORTS_ENGINES:-${TMPDIR:-/tmp}/mr-engines}/ch
signal=${2:-TERM}

stops() { # FOLDER: whether its process is this folder's server, not another that got the same id later
  [ -f "$1/pid" ] && grep -qzF -- "--config-file=$1/config.xml" "/proc/$(cat "$1/pid")/cmdline" 2>/dev/null
}

if [ -n "${1:-}" ]; then folders=("$base/n$1"); else folders=("$base"/n*); fi
for folder in "${folders[@]}"; do
  if stops "$folder"; then kill -s "$signal" "$(cat "$folder/pid")"; fi
done
for folder in "${folders[@]}"; do
  for _ in $(seq 200); do
    if ! stops "$folder"; then break; fi
    sleep 0.1
  done
  if stops "$folder"; then kill -s KILL "$(cat "$folder/pid")"; fi
  rm -f "$folder/pid"
done
