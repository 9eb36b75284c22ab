package org.caseledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start is judged by whether it gets on, because on a busy machine it may take minutes. */
class MongodStartTest {
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(2);

    @TempDir
    Path parent;

    @Test
    void a_server_that_goes_on_writing_its_log_is_waited_for_beyond_the_limit() {
        String gettingOn =
                "for i in 1 2 3 4 5 6 7; do echo $i >> \"$0/mongod.log\"; sleep 0.4; done; : > \"$0/up\"; sleep 60";
        long asked = System.nanoTime();

        try (Mongod server = Mongod.start(parent, new Script(gettingOn), SILENCE_LIMIT)) {
            assertThat(server.running()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(SILENCE_LIMIT);
        }
    }

    @Test
    void a_server_that_says_nothing_is_given_up() {
        assertThatThrownBy(() -> Mongod.start(parent, new Script("sleep 60"), Duration.ofMillis(100)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not start");
    }

    /** Its port answers once there is a file {@code up} in its folder. */
    private record Script(String text) implements ServerCommand {
        @Override
        public List<String> line(Path folder, int port) {
            Thread listener = new Thread(() -> listenOnceUp(folder, port));
            listener.setDaemon(true);
            listener.start();
            return List.of("sh", "-c", text, folder.toString());
        }

        private static void listenOnceUp(Path folder, int port) {
            await().forever().until(() -> Files.exists(folder.resolve("up")));
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.accept().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Map<String, String> environment(Path folder) {
            return Map.of();
        }
    }
}
