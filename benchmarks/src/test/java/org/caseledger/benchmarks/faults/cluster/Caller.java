package org.caseledger.benchmarks.faults.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** One connection through a proxy. */
record Caller(Socket socket) implements AutoCloseable {
    /** Far longer than loopback takes, as short as a test that waits it out should be. */
    private static final int PATIENCE_MILLIS = 700;

    static Caller of(Proxy proxy) throws IOException {
        int port = Integer.parseInt(proxy.address().replaceFirst(".*:", ""));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Caller(socket);
    }

    int echoOf(char letter) throws IOException {
        socket.getOutputStream().write(letter);
        return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
