package org.caseledger.local.testing;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;

/** What the server examines, by its own profile. */
public final class ProfiledDatabases {
    /** Whatever looks at them beside. */
    private static final int TRIES = 3;

    private final List<MongoDatabase> databases;

    public ProfiledDatabases(MongoDatabase... databases) {
        this.databases = List.of(databases);
    }

    /** Documents and keys together, the least of some tries. */
    public long leastExamined(Runnable work) {
        return LongStream.range(0, TRIES).map(one -> examined(work)).min().orElseThrow();
    }

    /** Documents and keys together. */
    public long examined(Runnable work) {
        databases.forEach(database -> {
            database.getCollection("system.profile").drop();
            database.runCommand(new Document("profile", 2));
        });
        work.run();
        databases.forEach(database -> database.runCommand(new Document("profile", 0)));
        return databases.stream().mapToLong(ProfiledDatabases::examined).sum();
    }

    private static long examined(MongoDatabase database) {
        List<Document> profiled = database.getCollection("system.profile")
                .find(new Document("ns", new Document("$not", new Document("$regex", "system\\.profile$"))))
                .into(new ArrayList<>());
        return profiled.stream()
                .mapToLong(command -> number(command, "docsExamined") + number(command, "keysExamined"))
                .sum();
    }

    private static long number(Document command, String field) {
        Number number = (Number) command.get(field);
        return number == null ? 0 : number.longValue();
    }
}
