package org.caseledger.command.preparation;

import com.mongodb.client.MongoDatabase;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.service.start.StartRefused;

/** A collection of blocks must not be one of those from which the server erases by itself. */
final class PlainCollection {
    private PlainCollection() {}

    static void require(MongoDatabase database, String name) {
        for (Document found : database.listCollections().filter(new Document("name", name))) {
            Document options = found.get("options", new Document());
            Stream.of("capped", "expireAfterSeconds", "timeseries")
                    .filter(options::containsKey)
                    .findFirst()
                    .ifPresent(option -> {
                        throw new StartRefused(
                                "Collection " + database.getName() + "." + name + " was made with " + option
                                        + ", so the server erases blocks",
                                "Restore the log into a plain collection.");
                    });
        }
    }
}
