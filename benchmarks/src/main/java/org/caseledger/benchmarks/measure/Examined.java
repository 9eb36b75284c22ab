package org.caseledger.benchmarks.measure;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** What the server looked at to answer, by its profiler. */
record Examined(String documents, String keys) {
    /** Of a server without that profiler. */
    static final Examined UNKNOWN = new Examined("not measured", "not measured");

    private static final int EVERYTHING = 2;

    static Examined by(MongoDatabase database, Runnable work) {
        profile(database, EVERYTHING);
        work.run();
        profile(database, 0);
        long documents = 0;
        long keys = 0;
        for (Document operation : database.getCollection("system.profile").find()) {
            documents += operation.get("docsExamined", Number.class) == null
                    ? 0
                    : operation.get("docsExamined", Number.class).longValue();
            keys += operation.get("keysExamined", Number.class) == null
                    ? 0
                    : operation.get("keysExamined", Number.class).longValue();
        }
        return new Examined(Long.toString(documents), Long.toString(keys));
    }

    private static void profile(MongoDatabase database, int level) {
        database.runCommand(new Document("profile", level));
    }
}
