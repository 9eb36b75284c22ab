package org.caseledger.command.eventstore.pen;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.service.append.Appender;
import org.caseledger.service.append.Sealer;
import org.caseledger.service.repeating.ToldFailure;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node of several seals for all of them: it has the pen, and the others forward to it what they have decided. Racing for each position
 * costs more the more nodes there are; this costs a round trip between two of them. Whoever has no holder to forward to seals by itself, as
 * a node without a pen does.
 */
public final class Pen implements AutoCloseable {
    /** Between two looks at who has it. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Pen.class);

    private final PenLease lease;
    private final PeerSockets sockets;
    private final PeerHandshake handshake;
    private final ForwardingServer server;
    private final Appender appender;
    private final Thread thread = new Thread(this::run, "pen");
    /** One for each reason to look before it is time. */
    private final Semaphore reasons = new Semaphore(0);

    private volatile boolean closing;
    private volatile boolean held;
    private volatile @Nullable ForwardingConnection other;
    /** Of the thread alone. */
    private long term;

    private final ToldFailure unreached = new ToldFailure();
    private final ToldFailure unknown = new ToldFailure();

    private long renewedAt;
    private @Nullable PenHolder silent;
    private long silentSince;

    private Pen(
            PenLease lease,
            PeerSockets sockets,
            PeerHandshake handshake,
            ServerSocket socket,
            Sealer sealer,
            LogCollection log,
            MeterRegistry meters) {
        this.lease = lease;
        this.sockets = sockets;
        this.handshake = handshake;
        this.appender = new ForwardingAppender(sealer, () -> other, log, new PenMetrics(meters, () -> held));
        this.server = ForwardingServer.on(socket, handshake, sealer, log);
        thread.setDaemon(true);
    }

    /** Shows that nothing is held or forwarded by a process that shares none: what watches several services need not know which do. */
    public static void notShared(MeterRegistry meters) {
        new PenMetrics(meters, () -> false);
    }

    /**
     * Takes what others forward from now on, and forwards as soon as another has the pen.
     *
     * @param node name of this process in its blocks
     * @param work where the document is that says who has it
     */
    public static Pen shared(
            PenSharing sharing,
            String node,
            MongoDatabase work,
            LogCollection log,
            Sealer sealer,
            MeterRegistry meters) {
        PenSettings settings = sharing.settings();
        PeerSockets sockets = new PeerSockets(sharing.tls());
        PeerAddress here = settings.listenedOn();
        ServerSocket socket;
        try {
            socket = sockets.listen(here);
        } catch (IOException e) {
            throw new StartRefused(
                    "caseledger.pen." + (settings.listen().isBlank() ? "address" : "listen")
                            + " cannot be listened on: " + here + " (" + e.getMessage() + ")",
                    "Set it to a name or address of this machine and a port that nothing else uses; where others"
                            + " reach this service by another address, set caseledger.pen.listen beside it.",
                    e);
        }
        PenHolder self =
                new PenHolder(node, settings.toldToOthers(socket.getLocalPort()).toString());
        PeerHandshake handshake = new PeerHandshake(sharing.ledger(), self, settings.secret());
        Pen pen = new Pen(new PenLease(work, self), sockets, handshake, socket, sealer, log, meters);
        pen.thread.start();
        return pen;
    }

    public Appender appender() {
        return appender;
    }

    /** Whether this process seals for all, as far as it knows. */
    public boolean isHeld() {
        return held;
    }

    /** Whether this process forwards. */
    public boolean isForwarding() {
        return other != null;
    }

    /** Gives the pen to another before it takes no more: what others forward meanwhile is still stored by this one. */
    public void passOn() {
        closing = true;
        look();
        try {
            thread.join(LOOKS_EVERY.multipliedBy(2).toMillis());
            server.awaitLeft(LOOKS_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when everything that was taken is answered. */
    @Override
    public void close() {
        passOn();
        server.close();
        retire(other);
    }

    private void run() {
        while (!closing) {
            try {
                turn();
                if (unknown.hasEnded()) {
                    LOG.info("The pen is looked at again");
                }
            } catch (MongoException e) {
                if (held && System.nanoTime() - renewedAt > PenLease.LAPSES_AFTER.toNanos()) {
                    held = false;
                }
                LOG.debug("Who has the pen could not be asked", e);
            } catch (RuntimeException e) {
                if (unknown.isNew(e.getClass().getSimpleName())) {
                    LOG.warn("The pen was not looked at, which is tried every second", e);
                }
            }
            awaitReason();
        }
        try {
            giveAway();
        } catch (RuntimeException e) {
            LOG.info("The pen was not passed on ({}): it lapses", e.getClass().getSimpleName());
        }
    }

    private void turn() {
        long now = System.nanoTime();
        if (held && lease.renew(term)) {
            renewedAt = now;
            return;
        }
        OptionalLong taken = lease.take();
        if (taken.isPresent()) {
            term = taken.getAsLong();
            renewedAt = now;
            held = true;
            ForwardingConnection known = other;
            other = null;
            retire(known);
            unreached.hasEnded(); // there is nobody to reach
            LOG.info("This node has the pen, term {}", term);
        } else {
            held = false;
            follow(lease.holder().orElse(null));
        }
    }

    private void follow(@Nullable PenHolder holder) {
        ForwardingConnection known = other;
        if (known != null && holder != null && known.leadsTo(holder)) {
            return;
        }
        other = null;
        retire(known);
        if (known != null && known.wasSilent()) {
            silent = known.holder();
            silentSince = System.nanoTime();
        }
        if (holder != null && !closing && !isAvoided(holder)) {
            try {
                other = ForwardingConnection.to(holder, sockets, handshake, this::look);
                unreached.hasEnded(); // which the next line says
                LOG.info("This node forwards to {}", holder);
            } catch (IOException e) {
                if (unreached.isNew(holder + " " + e.getMessage())) {
                    LOG.warn(
                            "{} cannot be reached, which is tried every second ({}): this node seals by itself",
                            holder,
                            e.getMessage());
                }
            }
        }
    }

    /** Who was silent has lost the pen by then, or has shown that it goes on. */
    private boolean isAvoided(PenHolder holder) {
        return holder.equals(silent) && System.nanoTime() - silentSince < PenLease.LAPSES_AFTER.toNanos();
    }

    private void giveAway() {
        if (!held) {
            return;
        }
        held = false;
        Optional<PenHolder> next = server.anyPeer();
        if (next.isPresent()) {
            lease.leaveTo(next.get(), term);
        } else {
            lease.leave(term);
        }
        server.tellPassedOn();
    }

    private void look() {
        reasons.release();
    }

    private void awaitReason() {
        try {
            if (reasons.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                reasons.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private static void retire(@Nullable ForwardingConnection connection) {
        if (connection != null) {
            connection.retire();
        }
    }
}
