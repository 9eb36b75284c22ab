package org.caseledger.command.preparation;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import org.caseledger.command.finding.SearchIndex;

/** The index by which cases are found, beside the keys of persons: the command service writes there and makes no index. */
final class KeysDatabase {
    private final MongoDatabase database;
    private final Consumer<String> said;

    KeysDatabase(MongoDatabase database, Consumer<String> said) {
        this.database = database;
        this.said = said;
    }

    void make() {
        String name = database.getName() + "." + SearchIndex.COLLECTION;
        PlainCollection.require(database, SearchIndex.COLLECTION);
        said.accept(
                new SearchIndex(database).makeIndexes()
                        ? "made the collection " + name + " with its indexes"
                        : "the collection " + name + " was there with its indexes");
    }
}
