package org.caseledger.benchmarks.measure;

import java.io.PrintStream;
import org.axonframework.eventhandling.EventMessage;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.benchmarks.rivals.StoreAddress;

/**
 * Handles a store's events and prints, for each, its identifier and the time. The block log is read as the query service reads it; of the
 * rivals it is a second event store on the same database.
 */
final class ListeningProcess {
    private ListeningProcess() {}

    public static void main(String[] args) {
        MeasuredProcess.work(() -> listen(args));
    }

    private static void listen(String[] args) throws Exception {
        StoreAddress store = StoreAddress.of(args);
        PrintStream out = System.out;
        if (store.rival() == Rival.BLOCK_LOG) {
            QueryView.keep(store, event -> print(out, event));
        } else {
            StreamFollower.fromTheStart(store.attach().events(), event -> print(out, event));
        }
        MeasuredProcess.awaitWord();
    }

    private static void print(PrintStream out, EventMessage<?> event) {
        long now = System.nanoTime();
        out.println(event.getIdentifier() + " " + now);
    }
}
