#!/usr/bin/env bash
# Stops the server that postgresql-up.sh started; with --remove its data goes too. Idempotent.
set -euo pipefail
port=${MESSAGING_REPORTS_POSTGRES_PORT:-15432}
base=${MESSAGING_REPORTS_POSTGRES_BASE:-${TMPDIR:-/tmp}/mr-pg}
data=$base/$port

[ -f "$data/PG_VERSION" ] || exit 0
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
as=()
if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); fi
cd "$base"
if "${as[@]}" "$bin/pg_ctl" -D "$data" status >/dev/null; then
  "${as[@]}" "$bin/pg_ctl" -D "$data" -m fast -w -t 60 stop >&2
fi
if [ "${1:-}" = --remove ]; then
  rm -rf -- "$data" "$base/$port.log"
fi
