package org.caseledger.local.testing;

import com.mongodb.client.MongoDatabase;
import org.caseledger.local.testing.WatchedDatabase.Use;

/** A database whose user is frozen before one of its readings or writes, while others go on, and then wakes. */
public final class FreezingDatabase {
    private final MongoDatabase database;
    private final Runnable meanwhile;
    private int usesLeft;

    /** @param uses until it freezes */
    public FreezingDatabase(MongoDatabase database, int uses, Runnable meanwhile) {
        this.database = WatchedDatabase.of(database, this::use);
        this.usesLeft = uses;
        this.meanwhile = meanwhile;
    }

    public MongoDatabase database() {
        return database;
    }

    public boolean hasWoken() {
        return usesLeft < 0;
    }

    private void use(Use use) {
        if (use != Use.OTHER && usesLeft-- == 0) {
            meanwhile.run();
        }
    }
}
