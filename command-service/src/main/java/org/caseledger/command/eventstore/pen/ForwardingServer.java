package org.caseledger.command.eventstore.pen;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.service.append.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what other nodes forward, whether this one has the pen at the time or not: it is stored or refused all the same. */
final class ForwardingServer implements AutoCloseable {
    private static final long LOOK_MILLIS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ForwardingServer.class);

    private final ServerSocket socket;
    private final PeerHandshake handshake;
    private final Sealer sealer;
    private final LogCollection log;
    private final RefusedPeers refused = new RefusedPeers();
    private final List<ForwardReceiver> open = new CopyOnWriteArrayList<>();

    private ForwardingServer(ServerSocket socket, PeerHandshake handshake, Sealer sealer, LogCollection log) {
        this.socket = socket;
        this.handshake = handshake;
        this.sealer = sealer;
        this.log = log;
    }

    /** @param socket closed with it */
    static ForwardingServer on(ServerSocket socket, PeerHandshake handshake, Sealer sealer, LogCollection log) {
        ForwardingServer server = new ForwardingServer(socket, handshake, sealer, log);
        Thread accepting = new Thread(server::accept, "pen-server");
        accepting.setDaemon(true);
        accepting.start();
        return server;
    }

    /** One of those who forward to this one. */
    Optional<PenHolder> anyPeer() {
        return open.stream().map(ForwardReceiver::peer).findFirst();
    }

    void tellPassedOn() {
        open.forEach(ForwardReceiver::tellPassedOn);
    }

    /** Until all who forward have gone elsewhere, or the time is over. */
    void awaitLeft(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** What was taken is still answered; nothing more is taken. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("The socket of the pen's server was not closed", e);
        }
        open.forEach(ForwardReceiver::close);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                Thread meeting = new Thread(() -> meet(peer), "pen-receiver");
                meeting.setDaemon(true);
                meeting.start();
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn(
                            "A connection of another node was not accepted ({})",
                            e.getClass().getSimpleName());
                }
            }
        }
    }

    private void meet(Socket peer) {
        ForwardReceiver receiver;
        try {
            receiver = ForwardReceiver.met(peer, handshake, sealer, log);
        } catch (IOException e) {
            refused.refused(peer.getInetAddress(), e);
            closeQuietly(peer);
            return;
        }
        refused.letIn(peer.getInetAddress());
        open.add(receiver);
        try {
            receiver.receive();
        } finally {
            open.remove(receiver);
        }
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A connection between nodes was not closed", e);
        }
    }
}
