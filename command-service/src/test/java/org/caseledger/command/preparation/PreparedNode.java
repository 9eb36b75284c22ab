package org.caseledger.command.preparation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.local.testing.GuardedNodes;

/** One node with access control, prepared by the product's command when first asked for; gone with this JVM. */
final class PreparedNode {
    /** Who may do what on it: a lock for whoever changes it or depends on it. */
    static final String RIGHTS = "rights on the prepared node";

    static final Map<String, String> PASSWORDS = Map.of(
            "MONGO_ADMIN_PASSWORD", "of-admin",
            "MONGO_COMMAND_PASSWORD", "of-command",
            "MONGO_QUERY_PASSWORD", "of-query");

    private static final GuardedNodes NODES = GuardedNodes.start(1, Path.of("../ops/mongo/start-node.sh"));
    private static final Ended FIRST_RUN = call(PASSWORDS, "--initiate-at=" + address());

    private PreparedNode() {}

    /** What a call ended with and printed. */
    record Ended(int exitCode, List<String> out, List<String> err) {}

    static Ended firstRun() {
        return FIRST_RUN;
    }

    static String address() {
        return NODES.hosts();
    }

    static String uri(String database) {
        return "mongodb://" + address() + "/" + database + "?replicaSet=caseledger";
    }

    static MongoClient as(String user, String password) {
        return MongoClients.create(
                uri("").replace("mongodb://", "mongodb://" + user + ":" + password + "@") + "&authSource=admin");
    }

    static MongoClient administrator() {
        return as("admin", "of-admin");
    }

    static Ended call(Map<String, String> environment, String... arguments) {
        return call("caseledger", environment, arguments);
    }

    static Ended call(String database, Map<String, String> environment, String... arguments) {
        return callAt(uri(database), environment, arguments);
    }

    static Ended callAt(String uri, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(
                "prepare-database", "--spring.mongodb.uri=" + uri, "--caseledger.mongo.server-selection-timeout=3s"));
        all.addAll(List.of(arguments));
        int exitCode = PrepareDatabase.run(all.toArray(String[]::new), environment, print(out), print(err));
        return new Ended(exitCode, lines(out), lines(err));
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
