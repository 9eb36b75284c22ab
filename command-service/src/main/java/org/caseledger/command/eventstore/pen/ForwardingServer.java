package org.caseledger.command.eventstore.pen;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.service.append.Sealer;
import org.caseledger.service.repeating.Pause;
import org.caseledger.service.repeating.ToldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what other nodes forward, whether this one has the pen at the time or not: it is stored or refused all the same. */
final class ForwardingServer implements AutoCloseable {
    private static final long LOOK_MILLIS = 2;

    /** Strangers who have not shown yet who they are. Nodes need a few milliseconds, and come again where there was no room. */
    private static final int MEETINGS = 16;

    private static final Duration TRIED_AGAIN = Duration.ofMillis(100);
    private static final Logger LOG = LoggerFactory.getLogger(ForwardingServer.class);

    private final ServerSocket socket;
    private final PeerHandshake handshake;
    private final Sealer sealer;
    private final LogCollection log;
    private final RefusedPeers refused = new RefusedPeers();
    private final Semaphore meetings = new Semaphore(MEETINGS);
    private final ToldFailure unaccepted = new ToldFailure();
    private final ToldFailure crowded = new ToldFailure();
    /** As they came. */
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

    /** Of those who forward to this one the last that came: one that has vanished meanwhile is among the others rather. */
    Optional<PenHolder> anyPeer() {
        return peers().stream().reduce((earlier, later) -> later);
    }

    /** Who forward to this one, as they came. */
    List<PenHolder> peers() {
        return open.stream().map(ForwardReceiver::peer).toList();
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
                if (unaccepted.hasEnded()) {
                    LOG.info("Connections of other nodes are accepted again");
                }
                admit(peer);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    notAccepted(e);
                }
            }
        }
    }

    private void notAccepted(IOException why) {
        if (unaccepted.isNew(String.valueOf(why.getMessage()))) {
            LOG.warn(
                    "A connection of another node was not accepted, which is tried again and again ({})",
                    why.getMessage());
        }
        Pause.of(TRIED_AGAIN);
    }

    private void admit(Socket peer) {
        if (meetings.availablePermits() == MEETINGS) {
            crowded.hasEnded();
        }
        if (meetings.tryAcquire()) {
            Thread meeting = new Thread(() -> meet(peer), "pen-receiver");
            meeting.setDaemon(true);
            meeting.start();
        } else {
            if (crowded.isNew("no room")) {
                LOG.warn(
                        "{} connections at once have not shown yet that they are nodes of this ledger: more are closed, the first from {}",
                        MEETINGS,
                        peer.getInetAddress().getHostAddress());
            }
            closeQuietly(peer);
        }
    }

    private void meet(Socket peer) {
        met(peer).ifPresent(receiver -> {
            open.add(receiver);
            try {
                receiver.receive();
            } finally {
                open.remove(receiver);
            }
        });
    }

    private Optional<ForwardReceiver> met(Socket peer) {
        try {
            ForwardReceiver receiver = ForwardReceiver.met(peer, handshake, sealer, log);
            refused.letIn(peer.getInetAddress());
            return Optional.of(receiver);
        } catch (IOException e) {
            refused.refused(peer.getInetAddress(), e);
            closeQuietly(peer);
            return Optional.empty();
        } finally {
            meetings.release();
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
