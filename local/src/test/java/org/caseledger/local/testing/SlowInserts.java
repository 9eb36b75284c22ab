package org.caseledger.local.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.TimeUnit;

/** Holds each insert into a database back: what leaves before it is stored leaves long before. */
public final class SlowInserts implements CommandListener {
    static final int MILLIS = 150;

    private final String database;

    /** @param database how its name ends */
    public SlowInserts(String database) {
        this.database = database;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("insert") && event.getDatabaseName().endsWith(database)) {
            sleep();
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
