package org.caseledger.command.eventstore.pen;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Connections between nodes: in clear, or by TLS where both sides show a certificate. */
final class PeerSockets {
    private static final int QUEUED = 16;

    private final @Nullable SSLContext tls;

    /** @param tls with key and authority, or null for none */
    PeerSockets(@Nullable SSLContext tls) {
        this.tls = tls;
    }

    ServerSocket listen(PeerAddress on) throws IOException {
        InetAddress here = InetAddress.getByName(on.host());
        if (tls == null) {
            return new ServerSocket(on.port(), QUEUED, here);
        }
        SSLServerSocket socket =
                (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(on.port(), QUEUED, here);
        socket.setNeedClientAuth(true);
        return socket;
    }

    /** What it reads ends after this time, until the caller says otherwise. */
    Socket connect(PeerAddress to, Duration patience) throws IOException {
        Socket socket = tls == null ? new Socket() : tls.getSocketFactory().createSocket();
        try {
            if (socket instanceof SSLSocket secured) {
                SSLParameters parameters = secured.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS"); // whose certificate, by name
                secured.setSSLParameters(parameters);
            }
            socket.connect(new InetSocketAddress(to.host(), to.port()), Math.toIntExact(patience.toMillis()));
            ready(socket, patience);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Answers are small, and wait for nothing. */
    static void ready(Socket socket, Duration patience) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    }
}
