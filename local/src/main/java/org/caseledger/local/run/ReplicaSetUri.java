package org.caseledger.local.run;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.caseledger.local.log.StoredLog;

/** The replica set given as {@code MONGODB_URI}, looked at before anything is started on it. */
record ReplicaSetUri(String uri) {
    /** Long enough for an election; a wrong address should not keep anybody waiting longer. */
    private static final int ANSWER_SECONDS = 10;

    void requireReplicaSet() {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyToClusterSettings(c -> c.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(parse()) // may say another time
                .applyToSocketSettings(s -> s.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            Document hello = client.getDatabase("admin").runCommand(new BsonDocument("hello", new BsonInt32(1)));
            if (hello.getString("setName") == null) {
                throw new RunRefused(
                        "MongoDB at " + hosts()
                                + " is not a replica set, so acknowledged events could be lost; start it with --replSet and rs.initiate(), or run without MONGODB_URI");
            }
        } catch (MongoException e) {
            throw new RunRefused("MongoDB at " + hosts() + " cannot be reached ("
                    + e.getClass().getSimpleName()
                    + "); check MONGODB_URI and that the replica set is up, or run without MONGODB_URI");
        }
    }

    /** The same ledger without user and password, for run.json. */
    String withoutUser() {
        ConnectionString all = parse();
        List<String> options = new ArrayList<>();
        if (all.getRequiredReplicaSetName() != null) {
            options.add("replicaSet=" + all.getRequiredReplicaSetName());
        }
        if (Boolean.TRUE.equals(all.getSslEnabled())) {
            options.add("tls=true");
        }
        return "mongodb://" + hosts() + "/" + StoredLog.database(all)
                + (options.isEmpty() ? "" : "?" + String.join("&", options));
    }

    /** Without user and password, for messages. */
    String hosts() {
        return String.join(",", parse().getHosts());
    }

    private ConnectionString parse() {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new RunRefused(
                    "MONGODB_URI is no connection string; right would be mongodb://host:port/caseledger?replicaSet=name");
        }
    }
}
