package org.caseledger.local.testing;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** What the server examines, by its own profile. */
public final class ProfiledDatabases {
    /** Whatever looks at them beside. */
    private static final int TRIES = 3;

    /** What many do beside would push out of the server's own megabyte what was asked for. */
    private static final long ROOM = 64L << 20;

    private static final int EXISTS = 48;
    private static final String PROFILE = "system.profile";

    private final List<MongoDatabase> databases;

    public ProfiledDatabases(MongoDatabase... databases) {
        this.databases = List.of(databases);
    }

    /**
     * Of all that was asked.
     *
     * @param bytes that the server has sent
     */
    public record Examined(long documentsAndKeys, long bytes) {}

    /** The least of some tries. */
    public Examined least(Runnable work) {
        return Stream.generate(() -> examined(work))
                .limit(TRIES)
                .min(Comparator.comparingLong(Examined::documentsAndKeys).thenComparingLong(Examined::bytes))
                .orElseThrow();
    }

    public Examined examined(Runnable work) {
        databases.forEach(database -> {
            makeRoom(database);
            database.runCommand(new Document("profile", 2));
        });
        work.run();
        databases.forEach(database -> database.runCommand(new Document("profile", 0)));
        List<Document> profiled =
                databases.stream().flatMap(ProfiledDatabases::profiled).toList();
        return new Examined(
                sum(profiled, "docsExamined") + sum(profiled, "keysExamined"), sum(profiled, "responseLength"));
    }

    /** What began while somebody profiled is written down when it ends, wherever. */
    private static void makeRoom(MongoDatabase database) {
        database.runCommand(new Document("profile", 0)); // left by one that was killed
        boolean isMade = false;
        while (!isMade) {
            database.getCollection(PROFILE).drop();
            try {
                database.createCollection(
                        PROFILE, new CreateCollectionOptions().capped(true).sizeInBytes(ROOM));
                isMade = true;
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != EXISTS) {
                    throw e;
                }
            }
        }
    }

    private static Stream<Document> profiled(MongoDatabase database) {
        return database
                .getCollection(PROFILE)
                .find(new Document("ns", new Document("$not", new Document("$regex", "system\\.profile$"))))
                .into(new ArrayList<>())
                .stream();
    }

    private static long sum(List<Document> profiled, String field) {
        return profiled.stream().mapToLong(command -> number(command, field)).sum();
    }

    private static long number(Document command, String field) {
        Number number = (Number) command.get(field);
        return number == null ? 0 : number.longValue();
    }
}
