package org.caseledger.benchmarks.faults.crew;

import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.faults.cluster.Proxy;
import org.caseledger.local.testing.FreePort;

/**
 * The ways of one writer that shares a pen: its own to the database, and that of the others to it.
 *
 * @param database a SOCKS proxy to all nodes
 * @param peers before the port on which it takes what others forward
 */
public record WriterNetwork(Proxy database, Proxy peers, int listened) implements AutoCloseable {

    public static WriterNetwork open() {
        int listened = FreePort.next();
        return new WriterNetwork(Proxy.socks(), Proxy.before(listened), listened);
    }

    public Task ledTo(Task task) {
        return task.sharingPen(peers.address(), "127.0.0.1:" + listened).through(database.port());
    }

    void heal() {
        database.heal();
        peers.heal();
    }

    @Override
    public void close() {
        database.close();
        peers.close();
    }
}
