package org.caseledger.benchmarks.faults.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;

/** What a client of a SOCKS proxy says first (RFC 1928): connections to this machine alone, and everybody may. */
final class SocksRequest {
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final byte[] NO_AUTHENTICATION = {5, 0};
    private static final byte[] GRANTED = {5, 0, 0, IPV4, 0, 0, 0, 0, 0, 0};
    /** Version, command and a reserved byte. */
    private static final int BEFORE_ADDRESS = 3;

    private SocksRequest() {}

    /** Grants it before anybody is reached: a port that nobody listens on is told by a reset. @return the port that was asked for */
    static int answered(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        in.readByte();
        in.skipNBytes(in.readUnsignedByte());
        client.getOutputStream().write(NO_AUTHENTICATION);
        in.skipNBytes(BEFORE_ADDRESS);
        int kind = in.readUnsignedByte();
        in.skipNBytes(
                switch (kind) {
                    case IPV4 -> 4;
                    case NAME -> in.readUnsignedByte();
                    case IPV6 -> 16;
                    default -> throw new IOException("an address of kind " + kind);
                });
        int port = in.readUnsignedShort();
        client.getOutputStream().write(GRANTED);
        return port;
    }
}
