package org.caseledger.benchmarks.measure;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.atomic.LongAdder;

/** Counts inserts that another node was faster than: the server's answer names a duplicate. */
final class LostHeads implements CommandListener {
    private final LongAdder lost = new LongAdder();

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getCommandName().equals("insert") && event.getResponse().containsKey("writeErrors")) {
            lost.increment();
        }
    }

    long count() {
        return lost.sum();
    }
}
