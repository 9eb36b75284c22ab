package org.caseledger.benchmarks.faults.cluster;

import org.caseledger.local.testing.Mongod;

/** A member of the set: the server and the only way to it. */
public record Node(Mongod server, Proxy proxy) {

    /** Whatever was done to it is over; a killed server runs again. */
    public void heal() {
        proxy.heal();
        if (server.running()) {
            server.resume();
        } else {
            server.restart();
        }
    }
}
