package org.caseledger.command.eventlog;

import org.caseledger.local.testing.RealMongo;

/** On a real replica set. */
interface OnReplicaSet extends OnServer {

    @Override
    default String uri() {
        return RealMongo.uri();
    }
}
