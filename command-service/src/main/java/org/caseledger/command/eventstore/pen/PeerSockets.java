package org.caseledger.command.eventstore.pen;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketOption;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections between nodes: in clear, or by TLS where both sides show a certificate. */
final class PeerSockets {
    private static final int QUEUED = 16;
    private static final Logger LOG = LoggerFactory.getLogger(PeerSockets.class);

    /** Seconds of silence, seconds between two questions, and how many stay without an answer; without these it would be two hours. */
    private static final Map<SocketOption<Integer>, Integer> ASKED_AFTER = Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, 10,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, 5,
            ExtendedSocketOptions.TCP_KEEPCOUNT, 3);

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
            ready(socket);
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Ends it at once, with whatever was still to be written: where the other side reads nothing, that would be waited for without end, by who writes and,
     * with TLS, by who closes.
     */
    static void cut(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            LOG.debug("A connection between nodes had ended already", e);
        }
        ForwardingServer.closeQuietly(socket);
    }

    /**
     * Answers are small, and wait for nothing. A node whose machine has vanished says nothing, as one that has nothing to say: the operating
     * system asks, and ends the connection where nothing comes.
     */
    static void ready(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        if (socket.supportedOptions().containsAll(ASKED_AFTER.keySet())) {
            for (Map.Entry<SocketOption<Integer>, Integer> option : ASKED_AFTER.entrySet()) {
                socket.setOption(option.getKey(), option.getValue());
            }
        }
    }
}
