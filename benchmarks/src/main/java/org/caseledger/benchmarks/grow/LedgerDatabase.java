package org.caseledger.benchmarks.grow;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.events.District;

/** A database with a log, or for one, at a connection string. */
public record LedgerDatabase(MongoClient client, MongoDatabase database) implements AutoCloseable {
    /** Where the connection string names none. */
    private static final String DATABASE = "caseledger";

    /** A wrong address should not keep anybody waiting longer. */
    private static final int FOUND_SECONDS = 10;

    /** Until an index of tens of millions of events is made. */
    private static final int ANSWER_SECONDS = 3_600;

    public static LedgerDatabase at(ConnectionString uri) {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(uri)
                // a block that is there twice is refused by its _id; the server need not keep a record of each
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(FOUND_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .build());
        String name = uri.getDatabase();
        return new LedgerDatabase(client, client.getDatabase(name == null ? DATABASE : name));
    }

    public LogCollection log() {
        return LogCollection.of(client, database);
    }

    /** Some collection in which something is. */
    Optional<String> filledCollection() {
        for (String name : database.listCollectionNames()) {
            if (database.getCollection(name).find().first() != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Of the centres of a log, in their districts. */
    int highestCentreNumber() {
        int highest = 0;
        while (hasCentreAbove(highest)) {
            highest++;
        }
        return highest;
    }

    /** Found by the index on aggregates. */
    private boolean hasCentreAbove(int number) {
        List<String> above = District.all().stream()
                .flatMap(district -> centresAbove(number, district.code()))
                .toList();
        return database.getCollection(LogCollection.NAME, BsonDocument.class)
                        .find(in("events.aggregate", above))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    private static Stream<String> centresAbove(int number, String district) {
        return IntStream.rangeClosed(number + 1, CopiesOfCentres.LAST_NUMBER)
                .mapToObj(above -> String.format(Locale.ROOT, "BR-%s-%02d", district, above));
    }

    @Override
    public void close() {
        client.close();
    }
}
