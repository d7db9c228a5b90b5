#!/usr/bin/env bash
# Loads one data folder into DuckDB, PostgreSQL, PostgreSQL with three shards and a ClickHouse cluster of three shards,
# runs all reports that fit over each, verifies them, and compares the files byte for byte.
#
#   same-reports.sh [ATTEMPTS]    1 000 000 unless told otherwise
#
# Starts the servers that do not run, and leaves them running; the folder made is removed.
set -euo pipefail
cd "$(dirname "$0")/../.."
attempts=${1:-1000000}
work=$(mktemp -d "${TMPDIR:-/tmp}/mr-same-XXXXXX")
trap 'rm -rf -- "$work"' EXIT

eval "$(tests/engines/postgresql-up.sh)"
eval "$(tests/engines/clickhouse-up.sh)"
dotnet build -c Release src/MessagingReports.Cli >/dev/null
tool() { dotnet run -c Release --no-build --project src/MessagingReports.Cli -- "$@"; }

tool sample --out "$work/data" --rows "$attempts" --format parquet >/dev/null
names=(duckdb postgresql postgresql-3-shards clickhouse-3-shards)
sources=("duckdb:$work/store.duckdb" "postgres:$MESSAGING_REPORTS_POSTGRES"
  "postgres:$MESSAGING_REPORTS_POSTGRES_SHARDS" "clickhouse:$MESSAGING_REPORTS_CLICKHOUSE")
for i in "${!names[@]}"; do
  export MESSAGING_REPORTS_SOURCE=${sources[$i]} # no password in the list of processes
  started=$SECONDS
  tool load --from "$work/data" --replace >/dev/null
  loaded=$SECONDS
  mkdir "$work/${names[$i]}"
  tool run all --account ACC-NY --from 2024-10-01 --to 2024-10-31 --out "$work/${names[$i]}/" --quiet
  echo "${names[$i]}: loaded in $((loaded - started)) s, eight reports in $((SECONDS - loaded)) s"
done
tool verify "$work/duckdb"

status=0
for name in "${names[@]:1}"; do
  for file in "$work/duckdb"/*.csv; do
    if ! cmp -s "$file" "$work/$name/$(basename "$file")"; then
      echo "$name: $(basename "$file") differs" >&2
      status=1
    fi
  done
done
files=("$work/duckdb"/*.csv)
if [ "$status" = 0 ]; then echo "${#files[@]} reports are the same bytes in all ${#names[@]} stores"; fi
exit "$status"
