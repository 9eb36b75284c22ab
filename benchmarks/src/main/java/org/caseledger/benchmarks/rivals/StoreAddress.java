package org.caseledger.benchmarks.rivals;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import java.util.List;

/**
 * Where a store that was opened is, for another process.
 *
 * @param server connection string of the replica set, or JDBC URL of the database
 */
public record StoreAddress(Rival rival, String server, String database) {

    /** As arguments of a process. */
    public List<String> words() {
        return List.of(rival.name(), server, database);
    }

    /**
     * Understands what {@link #words} says.
     *
     * @param words what follows the address is ignored
     */
    public static StoreAddress of(String... words) {
        return new StoreAddress(Rival.valueOf(words[0]), words[1], words[2]);
    }

    /** Reached by clients that give this name; none if it is empty. */
    public StoreAddress as(String application) {
        return application.isEmpty() ? this : new StoreAddress(rival, server + "&appName=" + application, database);
    }

    /** The same store over connections of its own; closing it closes them and leaves the events. */
    public AxonStore attach(CommandListener... listeners) {
        if (rival == Rival.AXON_JDBC) {
            return AxonJdbc.attach(server);
        }
        MongoClient client = Connections.to(server, listeners);
        AxonStore store =
                rival == Rival.AXON_MONGO ? AxonMongo.attach(client, database) : BlockLog.attach(client, database);
        return new AxonStore(store.events(), () -> {
            store.close();
            client.close();
        });
    }
}
