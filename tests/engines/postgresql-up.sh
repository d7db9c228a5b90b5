#!/usr/bin/env bash
# Starts PostgreSQL for the engine tests and prints the variables they read, to be evaluated:
#   eval "$(tests/engines/postgresql-up.sh)"
# One server on loopback with a database "report" and, for the sharded form, a coordinator "coordinator" with three
# databases "shard1" to "shard3" behind postgres_fdw. Idempotent: installs if missing, initialises if missing, starts if
# not running. MESSAGING_REPORTS_POSTGRES_PORT is the port (15432), MESSAGING_REPORTS_POSTGRES_BASE the folder.
set -euo pipefail
port=${MESSAGING_REPORTS_POSTGRES_PORT:-15432}
base=${MESSAGING_REPORTS_POSTGRES_BASE:-${TMPDIR:-/tmp}/mr-pg}
data=$base/$port

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
  export DEBIAN_FRONTEND=noninteractive
  # No cluster of the package's own: it would take a port and never be used.
  mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql-15; } >&2
  bin=/usr/lib/postgresql/15/bin
fi

as=()
mkdir -p "$base"
if [ "$(id -u)" = 0 ]; then   # the server refuses to run as root
  as=(runuser -u postgres --)
  chown postgres "$base"
fi
cd "$base"

if [ ! -f "$data/PG_VERSION" ]; then
  "${as[@]}" "$bin/initdb" -D "$data" -U report --auth=trust --no-locale -E UTF8 --no-sync >&2
  "${as[@]}" tee -a "$data/postgresql.conf" >/dev/null <<CONF
port = $port
listen_addresses = '127.0.0.1'
unix_socket_directories = '$base'
timezone = 'UTC'
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 2GB
shared_buffers = 256MB
work_mem = 64MB
max_connections = 200
jit = off
CONF
fi
"${as[@]}" "$bin/pg_ctl" -D "$data" status >&2 ||
  "${as[@]}" "$bin/pg_ctl" -D "$data" -w -t 60 -l "$base/$port.log" start >&2

sql() { "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U report -d "$1" -tAc "$2"; }
for database in report coordinator shard1 shard2 shard3; do
  [ "$(sql postgres "select 1 from pg_database where datname = '$database'")" = 1 ] ||
    sql postgres "create database $database" >&2
done
sql coordinator "create extension if not exists postgres_fdw" >&2
for shard in shard1 shard2 shard3; do
  if [ "$(sql coordinator "select 1 from pg_foreign_server where srvname = '$shard'")" != 1 ]; then
    # async_capable asks the shards at the same time, use_remote_estimate plans by their statistics, and fetch_size is
    # the number of rows a detail report takes per round trip. A row that crosses the network is dear: with the usual
    # fdw_tuple_cost a small summary would be computed here.
    sql coordinator "create server $shard foreign data wrapper postgres_fdw options (host '127.0.0.1', port '$port',
      dbname '$shard', use_remote_estimate 'true', fdw_tuple_cost '1', fetch_size '10000', batch_size '500',
      async_capable 'true')" >&2
    sql coordinator "create user mapping for report server $shard options (user 'report')" >&2
  fi
done

options="Host=127.0.0.1;Port=$port;Username=report;Read Buffer Size=65536"
echo "export MESSAGING_REPORTS_POSTGRES='$options;Database=report'"
echo "export MESSAGING_REPORTS_POSTGRES_SHARDS='$options;Database=coordinator'"
