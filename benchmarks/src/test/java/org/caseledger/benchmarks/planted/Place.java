package org.caseledger.benchmarks.planted;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.benchmarks.history.HistoryFile;

/**
 * Where a process works, as it is handed to it.
 *
 * @param uri with what the services' client is told of concerns, and with this run's name, at which fail points aim
 * @param folder for histories
 */
record Place(String uri, String database, Path folder) {

    /** The first words a process is started with. */
    static Place of(String... words) {
        return new Place(words[0], words[1], Path.of(words[2]));
    }

    List<String> words() {
        return List.of(uri, database, folder.toString());
    }

    MongoClient client() {
        return MongoClients.create(uri);
    }

    MongoDatabase in(MongoClient client) {
        return client.getDatabase(database);
    }

    HistoryFile history(String process) {
        return HistoryFile.create(folder, process);
    }
}
