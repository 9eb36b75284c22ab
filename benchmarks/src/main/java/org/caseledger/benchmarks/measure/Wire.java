package org.caseledger.benchmarks.measure;

import com.mongodb.client.MongoClient;
import java.util.Objects;
import org.bson.Document;

/** Bytes that went to and from the primary since it started, or since a moment. */
record Wire(double in, double out) {

    static Wire of(MongoClient client) {
        Document network = Objects.requireNonNull(client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .get("network", Document.class));
        return new Wire(
                network.get("bytesIn", Number.class).doubleValue(),
                network.get("bytesOut", Number.class).doubleValue());
    }

    Wire since(Wire before) {
        return new Wire(in - before.in, out - before.out);
    }
}
