package org.caseledger.command.eventstore.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import jdk.net.ExtendedSocketOptions;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.local.testing.TestAuthority;
import org.caseledger.service.append.Append;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Connections between nodes by TLS, with a bundle as it is configured. */
@BesideOthers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeerSocketsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String HOST = "localhost";
    private static final PenHolder SENDER = new PenHolder("sender", "sender.example:1");

    @TempDir
    static Path folder;

    @TempDir
    static Path elsewhere;

    private TestAuthority authority;
    private SSLContext node;

    @BeforeAll
    void certify() {
        authority = new TestAuthority(folder);
        node = bundle(authority, HOST);
    }

    @Test
    void nodes_of_one_authority_talk() throws IOException {
        assertThat(greeting(node, node)).isEqualTo(7);
    }

    @Test
    void who_shows_no_certificate_is_refused() {
        assertThatThrownBy(() -> greeting(node, authority.client())).isInstanceOf(IOException.class);
    }

    @Test
    void who_is_of_another_authority_is_refused() {
        SSLContext other = bundle(new TestAuthority(elsewhere), HOST);

        assertThatThrownBy(() -> greeting(node, other)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> greeting(other, node)).isInstanceOf(IOException.class);
    }

    @Test
    void a_certificate_for_another_host_is_refused() {
        SSLContext impostor = bundle(authority, "impostor");

        assertThatThrownBy(() -> greeting(impostor, node)).isInstanceOf(IOException.class);
    }

    @Test
    void a_node_that_vanishes_is_noticed_by_who_waits_for_it() throws IOException {
        for (PeerSockets sockets : List.of(new PeerSockets(null), new PeerSockets(node))) {
            try (ServerSocket server = sockets.listen(new PeerAddress(HOST, 0));
                    Socket calling = sockets.connect(new PeerAddress(HOST, server.getLocalPort()), PATIENCE);
                    Socket called = server.accept()) {
                PeerSockets.ready(called);

                assertNotices(calling);
                assertNotices(called);
            }
        }
    }

    /** Within half a minute, as the operating system is told. */
    private static void assertNotices(Socket socket) throws IOException {
        assertThat(socket.getKeepAlive()).isTrue();
        assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)
                        + socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)
                                * socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT))
                .isLessThanOrEqualTo(30);
    }

    /** A socket with TLS is closed behind what is being written, and to whoever reads nothing that has no end. */
    @Test
    void a_holder_that_reads_no_more_is_given_up_by_all_who_forward_to_it() throws Exception {
        greeting(node, node); // a first handshake takes longer than a node may
        ExecutorService callers = Executors.newCachedThreadPool();
        try (ServerSocket server = new PeerSockets(node).listen(new PeerAddress(HOST, 0))) {
            PenHolder holder = new PenHolder("holder", HOST + ":" + server.getLocalPort());
            CompletableFuture<Socket> met = CompletableFuture.supplyAsync(() -> meet(server, holder), callers);
            ForwardingConnection connection = ForwardingConnection.to(
                    holder, new PeerSockets(node), new PeerHandshake("ledger", SENDER, "secret"), () -> {});
            try (Socket silent = met.join()) {
                List<Future<ForwardAnswer>> answers = new ArrayList<>();
                for (int i = 0; i < 16; i++) {
                    Append large = large(i);
                    answers.add(callers.submit(() -> connection.send(large)));
                }
                for (Future<ForwardAnswer> answer : answers) {
                    assertThat(answer.get(10, TimeUnit.SECONDS))
                            .isIn(ForwardAnswer.UNANSWERED, ForwardAnswer.NOT_TAKEN);
                }
                assertThat(silent.isConnected()).isTrue();
                await().untilAsserted(
                                () -> assertThat(Thread.getAllStackTraces().keySet())
                                        .extracting(Thread::getName)
                                        .doesNotContain("pen-appends", "pen-reader"));
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static Socket meet(ServerSocket server, PenHolder as) {
        try {
            Socket socket = server.accept();
            new PeerHandshake("ledger", as, "secret")
                    .answer(
                            new DataInputStream(socket.getInputStream()),
                            new DataOutputStream(socket.getOutputStream()));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several of them are more than lies between two nodes of one machine. */
    private static Append large(int number) {
        return new Append(
                List.of(new LogEvent(
                        new UUID(1, number),
                        "case-" + number,
                        "Case",
                        0,
                        Instant.EPOCH,
                        "NoteAdded",
                        "1",
                        new byte[1_000_000],
                        new byte[0],
                        null)),
                null);
    }

    @Test
    void a_bundle_that_is_not_there_is_named() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .run(context -> assertThatThrownBy(
                                () -> new PenSettings("", "", "", "peers").tls(context.getBean(SslBundles.class)))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("caseledger.pen.bundle")
                        .hasMessageContaining("peers"));
    }

    /** One byte there, and the same back. */
    private static int greeting(SSLContext called, SSLContext calling) throws IOException {
        try (ServerSocket server = new PeerSockets(called).listen(new PeerAddress(HOST, 0))) {
            CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write(socket.getInputStream().read());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            try (Socket socket =
                    new PeerSockets(calling).connect(new PeerAddress(HOST, server.getLocalPort()), PATIENCE)) {
                socket.getOutputStream().write(7);
                return socket.getInputStream().read();
            } finally {
                answer.exceptionally(refused -> null).join();
            }
        }
    }

    private static SSLContext bundle(TestAuthority authority, String host) {
        TestAuthority.Certificate shown = authority.certify(host);
        SSLContext[] made = new SSLContext[1];
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues(
                        "spring.ssl.bundle.pem.peers.keystore.certificate=file:" + shown.certificate(),
                        "spring.ssl.bundle.pem.peers.keystore.private-key=file:" + shown.key(),
                        "spring.ssl.bundle.pem.peers.truststore.certificate=file:" + authority.certificate())
                .run(context -> made[0] = new PenSettings("", "", "", "peers").tls(context.getBean(SslBundles.class)));
        return Objects.requireNonNull(made[0]);
    }
}
