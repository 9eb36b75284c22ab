package org.caseledger.service.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.List;
import org.bson.Document;
import org.caseledger.eventlog.Unanswered;
import org.caseledger.service.start.StartRefused;

/** Asks the server for a sign of life at start, so that a wrong address is one line and not a failure in whatever comes first. */
public final class Reachable {
    private Reachable() {}

    /** @param hosts without credentials, to name in the refusal */
    static void check(MongoClient client, List<String> hosts) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            throw refusal(client, hosts, e);
        }
    }

    /** What is the matter with a server that gave no answer, as far as the driver found out. */
    public static StartRefused refusal(MongoClient client, List<String> hosts, MongoException failure) {
        String server = "MongoDB at mongodb://" + String.join(",", hosts);
        Unanswered unanswered = Unanswered.of(client, failure);
        Throwable why = unanswered.why();
        return switch (unanswered.reason()) {
            case USER_NOT_ACCEPTED ->
                new StartRefused(
                        server + " does not accept the user", "Check user and password in MONGODB_URI.", failure);
            case CERTIFICATE_OF_ANOTHER_HOST ->
                new StartRefused(
                        server + " shows a certificate of another host (" + why.getMessage() + ")",
                        "Name it in MONGODB_URI as its certificate does, or give it a certificate for that name.",
                        why);
            case CERTIFICATE_NOT_TRUSTED ->
                new StartRefused(
                        server + " shows a certificate of an authority that is not trusted here",
                        "Name its authority in spring.ssl.bundle.pem.<name>.truststore.certificate and that bundle in"
                                + " spring.mongodb.ssl.bundle.",
                        why);
            case NO_TLS ->
                new StartRefused(
                        server + " could not agree on TLS (" + why.getMessage() + ")",
                        "Check that it has TLS on, and which certificates both sides are given.",
                        why);
            case RIGHTS_MISSING, SILENCE ->
                new StartRefused(
                        server + " does not answer",
                        "Start it, or name the right one: MONGODB_URI=mongodb://host:port/database?replicaSet=name."
                                + " If it demands TLS, set spring.mongodb.ssl.bundle.",
                        failure);
        };
    }
}
