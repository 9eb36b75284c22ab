package org.caseledger.local.testing;

import com.mongodb.client.MongoDatabase;
import org.caseledger.local.testing.WatchedDatabase.Use;

/** A database of which a process sees so many writes and then nothing more, as if it had been killed before the next. */
public final class DyingDatabase {
    private final MongoDatabase database;
    private int writesLeft;

    public DyingDatabase(MongoDatabase database, int writes) {
        this.database = WatchedDatabase.of(database, this::use);
        this.writesLeft = writes;
    }

    public MongoDatabase database() {
        return database;
    }

    public boolean isDead() {
        return writesLeft < 0;
    }

    private void use(Use use) {
        if (use == Use.WRITE && writesLeft >= 0) {
            writesLeft--;
        }
        if (isDead()) {
            throw new IllegalStateException("killed");
        }
    }
}
