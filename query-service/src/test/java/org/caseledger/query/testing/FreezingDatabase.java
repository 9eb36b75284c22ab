package org.caseledger.query.testing;

import com.mongodb.client.MongoDatabase;

/** A database whose user is frozen before one of its writes, while others go on, and then wakes. */
public final class FreezingDatabase {
    private final MongoDatabase database;
    private final Runnable meanwhile;
    private int writesLeft;

    /** @param writes until it freezes */
    public FreezingDatabase(MongoDatabase database, int writes, Runnable meanwhile) {
        this.database = WatchedDatabase.of(database, this::use);
        this.writesLeft = writes;
        this.meanwhile = meanwhile;
    }

    public MongoDatabase database() {
        return database;
    }

    public boolean hasWoken() {
        return writesLeft < 0;
    }

    private void use(boolean isWrite) {
        if (isWrite && writesLeft-- == 0) {
            meanwhile.run();
        }
    }
}
