package org.caseledger.command.eventstore.pen;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.service.append.Append;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to the holder of the pen, kept open. It ends with the first append that is not answered in time: whoever is silent to
 * one is silent to all, and they need not find out one after another.
 */
final class ForwardingConnection implements AutoCloseable {
    static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private static final Duration TO_MEET = Duration.ofMillis(500);
    private static final int BUFFER = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(ForwardingConnection.class);

    private final Socket socket;
    private final PenHolder holder;
    private final DataInputStream in;
    private final OutgoingFrames appends;
    private final Runnable onPassedOn;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<ForwardAnswer>> unanswered = new ConcurrentHashMap<>();
    private volatile boolean taking = true;
    private volatile boolean open = true;
    private volatile boolean silent;

    private ForwardingConnection(
            Socket socket, PenHolder holder, DataInputStream in, DataOutputStream out, Runnable onPassedOn) {
        this.socket = socket;
        this.holder = holder;
        this.in = in;
        this.appends = new OutgoingFrames(out, this::close);
        this.onPassedOn = onPassedOn;
    }

    /** @param onPassedOn run where the holder says that another has the pen, and where the connection has ended */
    static ForwardingConnection to(PenHolder holder, PeerSockets sockets, PeerHandshake handshake, Runnable onPassedOn)
            throws IOException {
        PeerAddress address = PeerAddress.of(holder.address())
                .orElseThrow(() -> new IOException("no host and port: " + holder.address()));
        Socket socket = sockets.connect(address, TO_MEET);
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
            MeetingTime.within(TO_MEET, socket, () -> handshake.greet(in, out));
            socket.setSoTimeout(0); // each append has a time of its own
            ForwardingConnection connection = new ForwardingConnection(socket, holder, in, out, onPassedOn);
            connection.start();
            return connection;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    boolean leadsTo(PenHolder other) {
        return taking && open && holder.equals(other);
    }

    /** Whether it has ended because an answer did not come in time. */
    boolean wasSilent() {
        return silent;
    }

    PenHolder holder() {
        return holder;
    }

    /** Waits for the answer, or until it is clear that none comes. */
    ForwardAnswer send(Append append) throws InterruptedException {
        if (!taking || !open) {
            return ForwardAnswer.NOT_TAKEN;
        }
        long number = numbers.incrementAndGet();
        CompletableFuture<ForwardAnswer> answer = new CompletableFuture<>();
        unanswered.put(number, answer);
        appends.add(ForwardWire.append(number, append));
        try {
            if (!open) { // it may have been written before that
                return answer.getNow(ForwardAnswer.UNANSWERED);
            }
            return answer.get(ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} has not answered for {} s: this node seals by itself", holder, ANSWERS_WITHIN.toSeconds());
            silent = true;
            close();
            return answer.getNow(ForwardAnswer.UNANSWERED);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            unanswered.remove(number);
            closeOnceAnswered();
        }
    }

    /** Takes no more, and ends when what it took is answered. */
    void retire() {
        taking = false;
        closeOnceAnswered();
    }

    private void closeOnceAnswered() {
        if (!taking && unanswered.isEmpty()) {
            close();
        }
    }

    /** Nobody waits for an answer any more. */
    @Override
    public void close() {
        open = false;
        appends.end();
        PeerSockets.cut(socket);
        unanswered.values().forEach(answer -> answer.complete(ForwardAnswer.UNANSWERED));
    }

    private void start() {
        appends.start("pen-appends");
        Thread reading = new Thread(this::read, "pen-reader");
        reading.setDaemon(true);
        reading.start();
    }

    private void read() {
        try {
            while (true) {
                ForwardWire.Frame frame = ForwardWire.read(in);
                switch (frame.kind()) {
                    case ANSWER -> answered(frame);
                    case PASSED_ON -> {
                        retire();
                        onPassedOn.run();
                    }
                    case APPEND -> throw new IOException("an append where answers come");
                }
            }
        } catch (IOException e) {
            LOG.debug("The connection to {} has ended", holder, e);
        } finally {
            close();
            onPassedOn.run();
        }
    }

    private void answered(ForwardWire.Frame frame) throws IOException {
        ForwardAnswer answer = ForwardWire.answer(frame.body());
        CompletableFuture<ForwardAnswer> waiting = unanswered.remove(frame.number());
        if (waiting != null) {
            waiting.complete(answer);
        }
    }
}
