package org.caseledger.command.eventstore;

import org.caseledger.local.testing.ReplicaSet;
import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetDurabilityTest extends DurabilityContract {

    @Override
    Server start() {
        ReplicaSet set = ReplicaSet.oneNode();
        return new Server() {
            @Override
            public String uri() {
                return set.uri();
            }

            @Override
            public void kill() {
                set.nodes().get(0).kill();
            }

            @Override
            public void restart() {
                set.nodes().get(0).restart();
            }

            @Override
            public void close() {
                set.close();
            }
        };
    }
}
