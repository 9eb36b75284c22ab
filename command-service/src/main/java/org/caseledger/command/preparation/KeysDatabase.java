package org.caseledger.command.preparation;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import org.caseledger.command.searchindex.SearchIndexSchema;

/** The index by which cases are found, beside the keys of persons: the command service writes there and makes no index. */
final class KeysDatabase {
    private final MongoDatabase database;
    private final Consumer<String> said;

    KeysDatabase(MongoDatabase database, Consumer<String> said) {
        this.database = database;
        this.said = said;
    }

    /** What a version before this one was found by, once no service of it runs. */
    void clear(boolean dropsAbandoned) {
        if (dropsAbandoned && SearchIndexSchema.dropOfAnotherVersion(database) > 0) {
            said.accept("dropped from " + database.getName() + "." + SearchIndexSchema.COLLECTION
                    + " what another version had made");
        }
    }

    void make() {
        String name = database.getName() + "." + SearchIndexSchema.COLLECTION;
        PlainCollection.require(database, SearchIndexSchema.COLLECTION);
        said.accept(
                SearchIndexSchema.makeIndexes(database)
                        ? "made the collection " + name + " with its indexes"
                        : "the collection " + name + " was there with its indexes");
    }
}
