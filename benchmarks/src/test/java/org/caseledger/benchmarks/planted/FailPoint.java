package org.caseledger.benchmarks.planted;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.caseledger.local.testing.Mongod;

/** A server is told to misbehave; no longer when closed, which waits for what it delays. */
final class FailPoint implements AutoCloseable {
    /** As the server answers one who may not. */
    private static final int UNAUTHORISED = 13;

    private final Mongod server;
    private final String name;
    private final Document mode;
    private final Document aim = new Document();
    private int met;

    private FailPoint(Mongod server, String name, Object mode) {
        this.server = server;
        this.name = name;
        this.mode = new Document("mode", mode);
    }

    /** Any number of commands of a client with this application name. */
    static FailPoint always(Mongod server, String client, String... commands) {
        return new FailPoint(server, "failCommand", "alwaysOn").aimedAt(client, commands);
    }

    /** The first command of a client with this application name. */
    static FailPoint once(Mongod server, String client, String... commands) {
        return new FailPoint(server, "failCommand", new Document("times", 1)).aimedAt(client, commands);
    }

    /** A secondary fetches no more from its primary, and goes on telling others that it lives. */
    static FailPoint fallsBehind(Mongod secondary) {
        return new FailPoint(secondary, "stopReplProducer", "alwaysOn").set();
    }

    private FailPoint aimedAt(String client, String... commands) {
        aim.append("appName", client).append("failCommands", List.of(commands));
        return this;
    }

    /** Only commands on this collection, written {@code database.collection}. */
    FailPoint on(String namespace) {
        aim.append("namespace", namespace);
        return this;
    }

    /** Before anything else is done with the command. */
    FailPoint delays(Duration delay) {
        aim.append("blockConnection", true).append("blockTimeMS", (int) delay.toMillis());
        return this;
    }

    /** Instead of doing the command. */
    FailPoint cutsOff() {
        aim.append("closeConnection", true);
        return this;
    }

    /** Instead of doing the command, which it says. */
    FailPoint refuses() {
        aim.append("errorCode", UNAUTHORISED);
        return this;
    }

    /** Set while the work is done; off again only after those it delays went on. */
    void during(Runnable work) {
        set();
        try {
            work.run();
        } finally {
            close();
        }
    }

    private FailPoint set() {
        met = configure(new Document(mode).append("data", aim)).getInteger("count");
        return this;
    }

    void awaitMet() {
        server.command(new Document("waitForFailPoint", name)
                .append("timesEntered", met + 1)
                .append("maxTimeMS", 15_000));
    }

    @Override
    public void close() {
        configure(new Document("mode", "off"));
    }

    private Document configure(Document how) {
        Document command = new Document("configureFailPoint", name);
        command.putAll(how);
        return server.command(command);
    }
}
