package org.caseledger.command.eventstore.pen;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.service.append.Append;
import org.caseledger.service.append.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of a node that forwards to this one: its appends come in the order it sent them, answers go when they are known. */
final class ForwardReceiver implements AutoCloseable {
    private static final Duration TO_MEET = Duration.ofSeconds(2);
    private static final int BUFFER = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(ForwardReceiver.class);

    private final Socket socket;
    private final PenHolder peer;
    private final DataInputStream in;
    private final OutgoingFrames answers;
    private final Sealer sealer;
    private final LogCollection log;

    private ForwardReceiver(
            Socket socket, PenHolder peer, DataInputStream in, DataOutputStream out, Sealer sealer, LogCollection log) {
        this.socket = socket;
        this.peer = peer;
        this.in = in;
        this.answers = new OutgoingFrames(out, this::disconnect);
        this.sealer = sealer;
        this.log = log;
    }

    static ForwardReceiver met(Socket socket, PeerHandshake handshake, Sealer sealer, LogCollection log)
            throws IOException {
        PeerSockets.ready(socket);
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
        PenHolder peer = MeetingTime.within(TO_MEET, socket, () -> handshake.answer(in, out));
        return new ForwardReceiver(socket, peer, in, out, sealer, log);
    }

    PenHolder peer() {
        return peer;
    }

    /** Until the connection ends. */
    void receive() {
        answers.start("pen-answers");
        try {
            while (true) {
                ForwardWire.Frame frame = ForwardWire.read(in);
                if (frame.kind() == ForwardWire.Kind.APPEND) {
                    take(frame);
                }
            }
        } catch (IOException e) {
            LOG.debug("Node {} forwards no more", peer.node(), e);
        } finally {
            answers.end();
            disconnect();
        }
    }

    void tellPassedOn() {
        answers.add(ForwardWire.passedOn());
    }

    /** Answers that were given are still written. */
    @Override
    public void close() {
        answers.end();
    }

    private void take(ForwardWire.Frame frame) throws IOException {
        Append append = ForwardWire.append(frame.body());
        sealer.submit(append)
                .whenComplete((position, failure) -> answers.add(ForwardWire.answer(
                        frame.number(),
                        failure == null
                                ? ForwardAnswer.stored(position, log.seen())
                                : ForwardAnswer.of(failure, log.seen()))));
    }

    private void disconnect() {
        ForwardingServer.closeQuietly(socket);
    }
}
