package org.caseledger.command.preparation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.caseledger.eventlog.IndexClash;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.service.start.StartRefused;

/** The collection of the log and its indexes, which no service may make: who may make an index may make one that erases. */
final class LogDatabase {
    private final MongoClient client;
    private final MongoDatabase database;
    private final Consumer<String> said;

    LogDatabase(MongoClient client, MongoDatabase database, Consumer<String> said) {
        this.client = client;
        this.database = database;
        this.said = said;
    }

    void make() {
        PlainCollection.require(database, LogCollection.NAME);
        try {
            List<String> made = LogCollection.of(client, database).prepare();
            made.forEach(what -> said.accept("made the " + what));
            if (made.isEmpty()) {
                said.accept("the collection " + database.getName() + "." + LogCollection.NAME
                        + " was there with its indexes");
            }
        } catch (IndexClash e) {
            throw new StartRefused("The log cannot be prepared", String.valueOf(e.getMessage()), e);
        }
        tellOfOlderVersions();
    }

    /** Views and snapshots lay beside the log once; they are made anew in databases of their own. */
    private void tellOfOlderVersions() {
        for (String name : database.listCollectionNames()) {
            if (!name.equals(LogCollection.NAME) && !name.startsWith("system.")) {
                said.accept("the collection " + database.getName() + "." + name
                        + " is used by no service of this version; drop it once none of an older one runs");
            }
        }
    }
}
