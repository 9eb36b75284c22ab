package org.caseledger.benchmarks.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads somewhere on this machine, and can misbehave as networks do. */
public final class Proxy implements AutoCloseable {
    private static final int BACKLOG = 200;
    private static final int CONNECT_MILLIS = 1_000;

    private final ServerSocket door;
    private final Destination destination;
    private final Set<ProxyConnection> links = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FAIR;

    private Proxy(ServerSocket door, Destination destination) {
        this.door = door;
        this.destination = destination;
    }

    /** To one port. */
    public static Proxy before(int target) {
        return to(client -> target);
    }

    /** To whatever port the client asks for by SOCKS. */
    public static Proxy socks() {
        return to(SocksRequest::answered);
    }

    private static Proxy to(Destination destination) {
        try {
            Proxy proxy = new Proxy(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), destination);
            Thread porter = new Thread(proxy::letIn, "proxy-door");
            porter.setDaemon(true);
            porter.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + port();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Resets every connection; fresh ones are let in. */
    public void cut() {
        links.forEach(ProxyConnection::close);
    }

    /** Resets every connection and every attempt, until healed. */
    public void refuse() {
        weather = new Weather(true, Set.of(), 0);
        cut();
    }

    /** Connections stay, and bytes of these directions vanish, until healed. */
    public void swallow(Set<FlowDirection> directions) {
        weather = new Weather(false, directions, 0);
    }

    public void refuseFor(Duration lasting) throws InterruptedException {
        refuse();
        Thread.sleep(lasting.toMillis());
        heal();
    }

    public void swallowFor(Set<FlowDirection> directions, Duration lasting) throws InterruptedException {
        swallow(directions);
        Thread.sleep(lasting.toMillis());
        heal();
    }

    /** Every piece of every stream is late by this much, until healed; none is lost. */
    public void delay(Duration by) {
        weather = new Weather(false, Set.of(), by.toMillis());
    }

    /** Connections that lost bytes are reset, the others go on. */
    public void heal() {
        weather = Weather.FAIR;
        List<ProxyConnection> broken =
                links.stream().filter(ProxyConnection::isBroken).toList();
        broken.forEach(ProxyConnection::close);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread host = new Thread(() -> connect(client), "proxy-host");
                host.setDaemon(true);
                host.start();
            } catch (IOException e) { // the door was closed, or one who knocked is gone
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        if (weather.refuses()) {
            Sockets.reset(client);
            return;
        }
        try {
            int target = destination.of(client);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) { // the node is down, and says so through us
            Sockets.reset(client);
            Sockets.reset(server);
            return;
        }
        ProxyConnection link = new ProxyConnection(client, server, () -> weather, links::remove);
        links.add(link);
        link.start();
    }

    /** Which port of this machine a client is to be led to. */
    @FunctionalInterface
    private interface Destination {
        int of(Socket client) throws IOException;
    }
}
