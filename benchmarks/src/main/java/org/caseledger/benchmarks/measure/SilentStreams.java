package org.caseledger.benchmarks.measure;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.bson.Document;

/** While open, the server refuses change streams to one application, whose readers are left to poll. */
final class SilentStreams implements AutoCloseable {
    private static final int INTERNAL_ERROR = 1;

    private final MongoClient client;

    SilentStreams(MongoClient client) {
        this.client = client;
        set(
                "alwaysOn",
                new Document("failCommands", List.of("aggregate"))
                        .append("errorCode", INTERNAL_ERROR)
                        .append("appName", application()));
    }

    /** Name a client has to give to be refused. */
    String application() {
        return "without-change-streams";
    }

    @Override
    public void close() {
        set("off", new Document());
    }

    private void set(String mode, Document data) {
        client.getDatabase("admin")
                .runCommand(new Document("configureFailPoint", "failCommand")
                        .append("mode", mode)
                        .append("data", data));
    }
}
