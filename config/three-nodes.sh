#!/usr/bin/env bash
# Starts three nodes on one PostgreSQL, at the ports 8081 to 8083 of this machine, to try them. Ctrl-C ends all three. The database is
# the one of config/application-postgres.yml, unless DATELINE_DATABASE_URL, DATELINE_DATABASE_USER and DATELINE_DATABASE_PASSWORD name
# another.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

jar=target/dateline.jar
[[ -e $jar ]] || { echo "There is no $jar yet: mvn package" >&2; exit 1; }

trap 'trap - INT TERM EXIT; kill $(jobs -p) 2>/dev/null || true; wait' INT TERM EXIT
for number in 1 2 3; do
    java -XX:+ExitOnOutOfMemoryError -jar "$jar" --spring.profiles.active=postgres --server.port="808$number" \
        --dateline.node.name="node-$number" \
        > >(sed -u "s/^/node-$number  /") 2>&1 &
done
wait
