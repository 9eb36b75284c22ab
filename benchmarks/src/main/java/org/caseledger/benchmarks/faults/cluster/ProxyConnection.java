package org.caseledger.benchmarks.faults.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One connection through a proxy. Once bytes of it vanished it is broken in that direction for good, as a stream with a hole would lie. */
final class ProxyConnection {
    private static final int PIECE = 1 << 14;

    private final Socket client;
    private final Socket server;
    private final Supplier<Weather> weather;
    private final Consumer<ProxyConnection> ended;
    private final Set<FlowDirection> broken = EnumSet.noneOf(FlowDirection.class);

    ProxyConnection(Socket client, Socket server, Supplier<Weather> weather, Consumer<ProxyConnection> ended) {
        this.client = client;
        this.server = server;
        this.weather = weather;
        this.ended = ended;
    }

    void start() {
        thread(FlowDirection.REQUESTS, client, server).start();
        thread(FlowDirection.REPLIES, server, client).start();
    }

    synchronized boolean isBroken() {
        return !broken.isEmpty();
    }

    /** Both ends are told by a reset, as of a process that died. */
    void close() {
        Sockets.reset(client);
        Sockets.reset(server);
        ended.accept(this);
    }

    private Thread thread(FlowDirection direction, Socket from, Socket to) {
        Thread thread = new Thread(() -> pass(direction, from, to), "proxy-" + direction);
        thread.setDaemon(true);
        return thread;
    }

    private void pass(FlowDirection direction, Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                Weather now = weather.get();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(now.delayMillis()));
                if (passes(direction, now)) {
                    out.write(piece, 0, length);
                }
            }
        } catch (IOException e) { // one end is gone, so the other goes too
        } finally {
            close();
        }
    }

    private synchronized boolean passes(FlowDirection direction, Weather now) {
        if (now.swallows().contains(direction)) {
            broken.add(direction);
        }
        return !broken.contains(direction);
    }
}
