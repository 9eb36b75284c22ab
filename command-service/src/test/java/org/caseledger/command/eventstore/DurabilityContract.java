package org.caseledger.command.eventstore;

import java.util.List;
import java.util.Random;
import org.caseledger.command.eventlog.SideLane;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Test;

/** P2: what was acknowledged is there after {@code kill -9} of the server, which its writers never notice but by waiting. */
@SideLane
abstract class DurabilityContract {
    private static final int KILLS = Tries.of(1, 5);
    private static final int WRITERS = 8;

    /** A server of the test's own. */
    interface Server extends AutoCloseable {
        String uri();

        void kill();

        void restart() throws Exception;

        @Override
        void close();
    }

    abstract Server start() throws Exception;

    @Test
    void p2_acknowledged_events_survive_kill_9_of_the_server() throws Exception {
        long seed = System.nanoTime();
        System.out.println(getClass().getSimpleName() + " seed " + seed);
        Random random = new Random(seed);
        try (Server server = start();
                Store store = Store.at(server.uri());
                Node node = Node.on(store);
                Node other = Node.on(store);
                Busy writers = new Busy(List.of(node, other), WRITERS)) {
            for (int kill = 0; kill < KILLS; kill++) {
                writers.progress(50 + random.nextInt(500));
                server.kill();
                server.restart();
            }
            writers.progress(50);
            writers.check(store);
            System.out.printf("%d commands acknowledged over %d kills, lost none%n", writers.acknowledged(), KILLS);
        }
    }
}
