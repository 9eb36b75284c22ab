package org.caseledger.command.eventstore.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.local.store.MemoryStore;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.local.testing.TestAuthority;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.Sealer;
import org.caseledger.service.repeating.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strangers at the port of the pen, and nodes beside them. */
class ForwardingServerTest {
    private static final String SECRET = "known to all nodes of this ledger";
    private static final PenHolder HOLDER = new PenHolder("holder", "holder.example:1");

    /** More than a stranger has, less than it takes to say anything at its pace. */
    private static final Duration LONG = Duration.ofSeconds(6);

    private final List<Socket> opened = new ArrayList<>();
    private final List<AutoCloseable> used = new ArrayList<>();
    private LogCollection log;
    private Sealer sealer;

    @BeforeEach
    void open() {
        MemoryStore store = MemoryStore.open();
        MongoClient client = MongoClients.create(store.uri());
        log = LogCollection.of(client, client.getDatabase("pen"));
        log.prepare();
        sealer = Sealer.over(
                log,
                new MongoBlockInsert(log),
                HOLDER.node(),
                InstantSource.system(),
                Duration.ofSeconds(5),
                new LogMetrics(new SimpleMeterRegistry(), "append", "pen"),
                stored -> {});
        used.addAll(List.of(sealer, client, store));
    }

    @AfterEach
    void close() throws Exception {
        for (Socket socket : opened) {
            socket.close();
        }
        for (AutoCloseable one : used) {
            one.close();
        }
    }

    @Test
    void who_sends_a_byte_now_and_then_has_no_longer_than_who_is_silent() throws IOException {
        ServerSocket socket = listening();
        serving(socket);

        assertEnds(sendingSlowly(socket, new byte[] {0x43, 0x4C, 0x50, 0x31}), LONG);
    }

    @Test
    void nor_by_tls(@TempDir Path folder) throws IOException {
        ServerSocket socket = tls(folder);
        serving(socket);

        assertEnds(sendingSlowly(socket, new byte[] {0x16, 3, 1, 0x3F, 0}), LONG); // a record of 16 KiB begins
    }

    @Test
    void strangers_beyond_a_number_are_closed_at_once_and_nodes_that_are_let_in_do_not_count() throws IOException {
        ServerSocket socket = listening();
        ForwardingServer server = serving(socket);
        for (int node = 0; node < 20; node++) {
            meet(socket, server, "node " + node);
        }

        assertLastOfSeventeenEnds(socket);
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThatCode(() -> meet(socket, server, "after them")).doesNotThrowAnyException());
    }

    @Test
    void nor_do_strangers_by_tls_find_room(@TempDir Path folder) throws IOException {
        ServerSocket socket = tls(folder);
        serving(socket);

        assertLastOfSeventeenEnds(socket);
    }

    @Test
    void connections_that_cannot_be_accepted_are_told_of_once_and_tried_without_haste() {
        AtomicInteger tried = new AtomicInteger();

        List<ILoggingEvent> said = HeardLog.withInformation(ForwardingServer.class.getName(), () -> {
            tried.set(0);
            ServerSocket socket = acceptingAfter(8, tried);
            ForwardingServer server = serving(socket);
            Pause.of(Duration.ofMillis(300));
            assertThat(tried.get()).isBetween(1, 8);
            await().untilAsserted(() -> meet(socket, server, "node"));
        });

        assertThat(said)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains("accepted"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("not accepted", "Too many open files"))
                .anySatisfy(line -> assertThat(line).contains("accepted again"));
    }

    @Test
    void of_those_who_forward_the_one_that_met_last_is_given_the_pen() throws IOException {
        ServerSocket socket = listening();
        ForwardingServer server = serving(socket);

        meet(socket, server, "vanished");
        meet(socket, server, "there");

        assertThat(server.anyPeer()).contains(node("there"));
    }

    private ForwardingServer serving(ServerSocket socket) {
        ForwardingServer server = ForwardingServer.on(socket, new PeerHandshake("ledger", HOLDER, SECRET), sealer, log);
        used.add(0, server);
        return server;
    }

    /** Returns when the server has let it in. */
    private void meet(ServerSocket socket, ForwardingServer server, String name) throws IOException {
        Socket connection = connected(socket);
        new PeerHandshake("ledger", node(name), SECRET)
                .greet(
                        new DataInputStream(connection.getInputStream()),
                        new DataOutputStream(connection.getOutputStream()));
        await().until(() -> server.peers().contains(node(name)));
    }

    /** A byte each third of a second after these. */
    private Socket sendingSlowly(ServerSocket socket, byte[] first) throws IOException {
        Socket stranger = connected(socket);
        stranger.getOutputStream().write(first);
        CompletableFuture.runAsync(() -> {
            try {
                while (Pause.of(Duration.ofMillis(333))) {
                    stranger.getOutputStream().write(1);
                }
            } catch (IOException e) {
                // which is what is waited for
            }
        });
        return stranger;
    }

    private void assertLastOfSeventeenEnds(ServerSocket socket) throws IOException {
        for (int stranger = 0; stranger < 16; stranger++) {
            connected(socket);
        }
        assertEnds(connected(socket), Duration.ofSeconds(1));
    }

    private static void assertEnds(Socket socket, Duration within) throws IOException {
        socket.setSoTimeout(Math.toIntExact(within.toMillis()));
        try {
            socket.getInputStream().readNBytes(1 << 16); // by TLS it is told why
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    private Socket connected(ServerSocket socket) throws IOException {
        Socket connection = new Socket(socket.getInetAddress(), socket.getLocalPort());
        opened.add(connection);
        return connection;
    }

    private static ServerSocket tls(Path folder) throws IOException {
        return new PeerSockets(new TestAuthority(folder).client()).listen(new PeerAddress("localhost", 0));
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    }

    private static ServerSocket acceptingAfter(int failures, AtomicInteger tried) {
        try {
            return new ServerSocket(0, 64, InetAddress.getLoopbackAddress()) {
                @Override
                public Socket accept() throws IOException {
                    if (tried.incrementAndGet() > failures) {
                        return super.accept();
                    }
                    throw new SocketException("Too many open files");
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PenHolder node(String name) {
        return new PenHolder(name, name + ".example:1");
    }
}
