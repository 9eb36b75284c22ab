package org.caseledger.benchmarks.faults.cluster;

import java.io.IOException;
import java.net.Socket;

/** Closing sockets as a machine does that lost them. */
final class Sockets {
    private Sockets() {}

    static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) { // closed already
        }
    }
}
