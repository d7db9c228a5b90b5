#!/usr/bin/env bash
# Starts a ClickHouse cluster named "report" on loopback for the tests: installs the server if it is missing, makes the
# shards' folders if they are missing, starts the shards that do not run. Prints what the tests need, nothing secret.
#
#   clickhouse-up.sh [SHARDS]
#
# CLICKHOUSE_HTTP_PORT (18120), CLICKHOUSE_TCP_PORT (19000), CLICKHOUSE_INTERSERVER_PORT (19090): shard i listens on
# each plus i. MESSAGING_REPORTS_ENGINES: where the data lies, short, default TMPDIR/mr-engines.
set -euo pipefail
shards=${1:-3}
base=${MESSAGING_REPORTS_ENGINES:-${TMPDIR:-/tmp}/mr-engines}/ch
http=${CLICKHOUSE_HTTP_PORT:-18120}
tcp=${CLICKHOUSE_TCP_PORT:-19000}
interserver=${CLICKHOUSE_INTERSERVER_PORT:-19090}

if ! command -v clickhouse-server >/dev/null || ! command -v curl >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null
  apt-get install -y -qq --no-install-recommends clickhouse-server curl >/dev/null 2>&1
fi

as=()
if [ "$(id -u)" = 0 ]; then as=(runuser -u clickhouse --); fi # the files belong to the user the package made
mkdir -p "$base"
if [ "$(id -u)" = 0 ]; then chown clickhouse "$base"; fi

remote=""
for i in $(seq 1 "$shards"); do
  remote+="<shard><internal_replication>true</internal_replication>"
  remote+="<replica><host>127.0.0.1</host><port>$((tcp + i))</port></replica></shard>"
done

write_config() { # FOLDER SHARD
  "${as[@]}" mkdir -p "$1/data/tmp" "$1/log"
  "${as[@]}" tee "$1/users.xml" >/dev/null <<XML
<?xml version="1.0"?>
<yandex>
 <profiles><default>
  <max_memory_usage>4000000000</max_memory_usage><load_balancing>random</load_balancing><log_queries>1</log_queries>
 </default></profiles>
 <users><default>
  <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
 </default></users>
 <quotas><default><interval>
  <duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows>
  <execution_time>0</execution_time>
 </interval></default></quotas>
</yandex>
XML
  "${as[@]}" tee "$1/config.xml" >/dev/null <<XML
<?xml version="1.0"?>
<yandex>
 <logger>
  <level>warning</level><log>$1/log/server.log</log><errorlog>$1/log/err.log</errorlog>
  <size>50M</size><count>1</count>
 </logger>
 <http_port>$((http + $2))</http_port><tcp_port>$((tcp + $2))</tcp_port>
 <interserver_http_port>$((interserver + $2))</interserver_http_port>
 <listen_host>127.0.0.1</listen_host><interserver_http_host>127.0.0.1</interserver_http_host>
 <max_connections>256</max_connections><keep_alive_timeout>30</keep_alive_timeout>
 <max_concurrent_queries>200</max_concurrent_queries>
 <uncompressed_cache_size>0</uncompressed_cache_size><mark_cache_size>268435456</mark_cache_size>
 <path>$1/data/</path><tmp_path>$1/data/tmp/</tmp_path><users_config>$1/users.xml</users_config>
 <default_profile>default</default_profile><default_database>default</default_database><timezone>UTC</timezone>
 <query_log>
  <database>system</database><table>query_log</table><flush_interval_milliseconds>60000</flush_interval_milliseconds>
 </query_log>
 <remote_servers><report>$remote</report></remote_servers>
 <macros><shard>$2</shard></macros>
</yandex>
XML
}

answers() { curl -fsS -m 1 "http://127.0.0.1:$((http + $1))/ping" >/dev/null 2>&1; }

for i in $(seq 1 "$shards"); do
  folder=$base/n$i
  if ! [ -f "$folder/config.xml" ]; then write_config "$folder" "$i"; fi
  if answers "$i"; then continue; fi
  if [ -f "$folder/pid" ]; then # starting, or still shutting down
    for _ in $(seq 100); do
      if ! kill -0 "$(cat "$folder/pid")" 2>/dev/null || answers "$i"; then break; fi
      sleep 0.1
    done
  fi
  if answers "$i"; then continue; fi
  (
    cd "$folder"
    "${as[@]}" bash -c "exec setsid clickhouse-server --config-file='$folder/config.xml' \
      >'$folder/log/stdout' 2>&1 </dev/null & echo \$! >'$folder/pid'"
  )
done

addresses=""
for i in $(seq 1 "$shards"); do
  for try in $(seq 1 150); do
    if answers "$i"; then break; fi
    if [ "$try" = 150 ]; then
      echo "ClickHouse shard $i did not start, see $base/n$i/log" >&2
      exit 1
    fi
    sleep 0.2
  done
  addresses+="${addresses:+,}127.0.0.1:$((http + i))"
done
echo "MESSAGING_REPORTS_CLICKHOUSE='Host=127.0.0.1;Port=$((http + 1));Cluster=report;Shards=$addresses'"
