package org.caseledger.command.eventstore.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeerHandshakeTest {
    private static final PenHolder SENDER = new PenHolder("sender", "sender.example:1");
    private static final PenHolder HOLDER = new PenHolder("holder", "holder.example:2");

    private final ServerSocket server = listening();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void nodes_with_one_secret_learn_each_others_names() throws IOException {
        CompletableFuture<PenHolder> came = answering(new PeerHandshake("ledger", HOLDER, "secret"));

        assertThat(greet(new PeerHandshake("ledger", SENDER, "secret"))).isEqualTo(HOLDER);
        assertThat(came.join()).isEqualTo(SENDER);
    }

    @Test
    void who_knows_another_secret_is_refused_by_both() {
        assertRefused(new PeerHandshake("ledger", SENDER, "another secret"));
    }

    @Test
    void who_is_of_another_ledger_is_refused_by_both() {
        assertRefused(new PeerHandshake("another ledger", SENDER, "secret"));
    }

    @Test
    void who_is_no_node_is_refused() throws IOException {
        CompletableFuture<PenHolder> came = answering(new PeerHandshake("ledger", HOLDER, "secret"));

        try (Socket socket = connected()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(came::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("no node");
        }
    }

    @Test
    void a_name_of_more_bytes_than_any_node_has_is_not_read() throws IOException {
        PeerHandshake holder = new PeerHandshake("ledger", HOLDER, "secret");
        byte[] said = ByteBuffer.allocate(24)
                .putInt(0x434C5031) // as a node begins
                .put(new byte[16])
                .putInt(2 << 20)
                .array();

        assertThatThrownBy(() -> holder.answer(
                        new DataInputStream(new ByteArrayInputStream(said)),
                        new DataOutputStream(new ByteArrayOutputStream())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 512 bytes");
    }

    private void assertRefused(PeerHandshake sender) {
        CompletableFuture<PenHolder> came = answering(new PeerHandshake("ledger", HOLDER, "secret"));

        assertThatThrownBy(() -> greet(sender)).isInstanceOf(IOException.class).hasMessageContaining("another secret");
        assertThatThrownBy(came::join).isInstanceOf(CompletionException.class);
    }

    private PenHolder greet(PeerHandshake handshake) throws IOException {
        try (Socket socket = connected()) {
            return handshake.greet(
                    new DataInputStream(socket.getInputStream()), new DataOutputStream(socket.getOutputStream()));
        }
    }

    private CompletableFuture<PenHolder> answering(PeerHandshake handshake) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                return handshake.answer(
                        new DataInputStream(socket.getInputStream()), new DataOutputStream(socket.getOutputStream()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Socket connected() throws IOException {
        return new Socket(server.getInetAddress(), server.getLocalPort());
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
