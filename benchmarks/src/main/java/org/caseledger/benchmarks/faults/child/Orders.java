package org.caseledger.benchmarks.faults.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Lines a process is told on its standard input. Where that closes without {@link #STOP}, the run is gone and so is the process. */
public final class Orders {
    /** Finish what is under way and end. */
    public static final String STOP = "stop";

    /** With a number of seconds: the ledger clock goes that much after the wall clock. */
    public static final String CLOCK = "clock";

    /** Told by a process once it works. */
    public static final String READY = "ready";

    private static final int ORPHANED = 3;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Consumer<String> others;

    private Orders(Consumer<String> others) {
        this.others = others;
    }

    /**
     * Listens from here on.
     *
     * @param others what to do about any other order
     */
    public static Orders follow(Consumer<String> others) {
        Orders orders = new Orders(others);
        Thread thread = new Thread(orders::listen, "orders");
        thread.setDaemon(true);
        thread.start();
        return orders;
    }

    @SuppressWarnings("SystemOut") // how the run is told
    public void ready() {
        System.out.println(READY);
    }

    public boolean stopped() {
        return stopped.getCount() == 0;
    }

    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private void listen() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(STOP)) {
                    stopped.countDown();
                } else {
                    others.accept(line);
                }
            }
        } catch (IOException e) { // as good as closed
        }
        if (!stopped()) {
            Runtime.getRuntime().halt(ORPHANED);
        }
    }
}
