package org.caseledger.benchmarks.faults.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that returns each byte and remembers it. */
final class Echo implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Queue<Character> received = new ConcurrentLinkedQueue<>();

    private Echo() throws IOException {}

    static Echo start() throws IOException {
        Echo echo = new Echo();
        daemon(echo::letIn);
        return echo;
    }

    int port() {
        return door.getLocalPort();
    }

    List<Character> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void letIn() {
        try {
            while (!door.isClosed()) {
                Socket caller = door.accept();
                daemon(() -> answer(caller));
            }
        } catch (IOException e) { // closed
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            for (int letter = caller.getInputStream().read();
                    letter >= 0;
                    letter = caller.getInputStream().read()) {
                received.add((char) letter);
                caller.getOutputStream().write(letter);
            }
        } catch (IOException e) { // the caller is gone
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "echo");
        thread.setDaemon(true);
        thread.start();
    }
}
