#!/bin/sh
# Starts one node of the replica set. The key its members know each other by is a secret of the deployment, given by environment.
# Further arguments go to mongod as they are, for example --dbpath or --tlsMode; MONGO_BIND_IP narrows where it listens.
set -eu
: "${REPLICA_SET_KEY:?set REPLICA_SET_KEY to a random base64 text of at least 32 characters}"
key=${TMPDIR:-/tmp}/replica-set.key
rm -f "$key"
(umask 377 && printf '%s' "$REPLICA_SET_KEY" >"$key")
exec mongod --replSet caseledger --bind_ip "${MONGO_BIND_IP:-*}" --keyFile "$key" --wiredTigerCacheSizeGB 1 "$@"
