#!/bin/sh
# Starts one node of the replica set. The key its members know each other by is a secret of the deployment, given by environment.
set -eu
: "${REPLICA_SET_KEY:?set REPLICA_SET_KEY to a random base64 text of at least 32 characters}"
printf '%s' "$REPLICA_SET_KEY" >/tmp/replica-set.key
chmod 400 /tmp/replica-set.key
exec mongod --replSet caseledger --bind_ip_all --keyFile /tmp/replica-set.key --wiredTigerCacheSizeGB 1
