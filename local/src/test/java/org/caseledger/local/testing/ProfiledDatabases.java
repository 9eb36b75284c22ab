package org.caseledger.local.testing;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** What the server examines, by its own profile. */
public final class ProfiledDatabases {
    /** Whatever looks at them beside. */
    private static final int TRIES = 3;

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
            database.getCollection("system.profile").drop();
            database.runCommand(new Document("profile", 2));
        });
        work.run();
        databases.forEach(database -> database.runCommand(new Document("profile", 0)));
        List<Document> profiled =
                databases.stream().flatMap(ProfiledDatabases::profiled).toList();
        return new Examined(
                sum(profiled, "docsExamined") + sum(profiled, "keysExamined"), sum(profiled, "responseLength"));
    }

    private static Stream<Document> profiled(MongoDatabase database) {
        return database
                .getCollection("system.profile")
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
