package org.caseledger.local.testing;

import com.mongodb.client.MongoDatabase;
import org.caseledger.local.testing.WatchedDatabase.Use;

/** A database that refuses one write, and takes those before and after it. */
public final class OneFailingWrite {
    private final MongoDatabase database;
    private int writesBefore;

    public OneFailingWrite(MongoDatabase database, int writesBefore) {
        this.database = WatchedDatabase.of(database, this::use);
        this.writesBefore = writesBefore;
    }

    public MongoDatabase database() {
        return database;
    }

    public synchronized boolean hasFailed() {
        return writesBefore < 0;
    }

    private synchronized void use(Use use) {
        if (use == Use.WRITE && writesBefore-- == 0) {
            throw new IllegalStateException("this write failed");
        }
    }
}
