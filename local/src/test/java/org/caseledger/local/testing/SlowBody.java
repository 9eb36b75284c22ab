package org.caseledger.local.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection whose client sends a request and its body as slowly as it likes. */
public final class SlowBody implements AutoCloseable {
    private final Socket socket;

    private SlowBody(Socket socket) {
        this.socket = socket;
    }

    /** @param lines request line and headers beside {@code Host}, each without its end */
    public static SlowBody open(int port, String... lines) {
        return from("127.0.0.1", port, lines);
    }

    /** @param address of the client, one of the machine's own */
    public static SlowBody from(String address, int port, String... lines) {
        try {
            SlowBody body =
                    new SlowBody(new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0));
            body.send(String.join("\r\n", lines) + "\r\nHost: localhost:" + port + "\r\n\r\n");
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send(String part) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(part.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the server closes the connection. */
    public String answer(Duration within) {
        try {
            socket.setSoTimeout(Math.toIntExact(within.toMillis()));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
