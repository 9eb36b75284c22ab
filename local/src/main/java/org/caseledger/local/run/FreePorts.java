package org.caseledger.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Says before anything starts that a port is taken, and by which part it is wanted. */
final class FreePorts {
    private FreePorts() {}

    static void require(int port, String wantedBy) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new RunRefused("port " + port + ", wanted by the " + wantedBy
                    + (why.contains("in use") ? ", is taken" : ", cannot be had (" + why + ")")
                    + "; stop what listens there, or choose five other ports in a row with --port P");
        }
    }
}
