package org.caseledger.benchmarks.rivals;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import java.util.List;

/**
 * Where a store that was opened is, for another process.
 *
 * @param server connection string of the replica set, or JDBC URL of the database
 * @param sharesPen whether the processes that append to the block log let one of them seal for all
 */
public record StoreAddress(Rival rival, String server, String database, boolean sharesPen) {

    /** As arguments of a process. */
    public List<String> words() {
        return List.of(rival.name(), server, database, Boolean.toString(sharesPen));
    }

    /**
     * Understands what {@link #words} says.
     *
     * @param words what follows the address is ignored
     */
    public static StoreAddress of(String... words) {
        return new StoreAddress(Rival.valueOf(words[0]), words[1], words[2], Boolean.parseBoolean(words[3]));
    }

    /** Reached by clients that give this name; none if it is empty. */
    public StoreAddress as(String application) {
        return application.isEmpty()
                ? this
                : new StoreAddress(rival, server + "&appName=" + application, database, sharesPen);
    }

    public StoreAddress sharingPen() {
        return new StoreAddress(rival, server, database, true);
    }

    /** The same store over connections of its own; closing it closes them and leaves the events. */
    public AxonStore attach(CommandListener... listeners) {
        if (rival == Rival.AXON_JDBC) {
            return AxonJdbc.attach(server);
        }
        MongoClient client = Connections.to(server, listeners);
        AxonStore store = rival == Rival.AXON_MONGO
                ? AxonMongo.attach(client, database)
                : BlockLog.attach(client, database, sharesPen);
        return new AxonStore(store.events(), () -> {
            store.close();
            client.close();
        });
    }
}
