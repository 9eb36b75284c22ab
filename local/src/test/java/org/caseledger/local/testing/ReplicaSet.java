package org.caseledger.local.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** A replica set of our own, whose nodes may be killed, frozen and started again. */
public final class ReplicaSet implements AutoCloseable {

    /** Short, so that a test of a lost primary takes seconds; the server's own default is 10 s. */
    private static final int ELECTION_TIMEOUT_MILLIS = 2_000;

    private final List<Mongod> nodes;
    private final List<String> addresses;

    private ReplicaSet(int size, Function<Mongod, String> address, boolean lastIsArbiter) {
        Path parent = ServerFolders.parent();
        nodes = atOnce(size, () -> Mongod.start(parent));
        addresses = nodes.stream().map(address).toList();
        initiate(lastIsArbiter);
        awaitPrimary();
    }

    public static ReplicaSet oneNode() {
        return new ReplicaSet(1, Mongod::address, false);
    }

    public static ReplicaSet threeNodes() {
        return threeNodes(Mongod::address);
    }

    /** @param address of each node for clients and for the other nodes, who all may have to go through something to reach it */
    public static ReplicaSet threeNodes(Function<Mongod, String> address) {
        return new ReplicaSet(3, address, false);
    }

    /** A node with data and one that only votes, which no ledger may be kept on. */
    public static ReplicaSet withArbiter() {
        return new ReplicaSet(2, Mongod::address, true);
    }

    public List<Mongod> nodes() {
        return nodes;
    }

    /** Connection string with all nodes, without a database. */
    public String uri() {
        return "mongodb://" + String.join(",", addresses) + "/?replicaSet=" + RealMongo.SET_NAME;
    }

    /** The node that says it is the writable primary, waiting for an election under way. */
    public Mongod awaitPrimary() {
        long end = System.nanoTime() + SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            Optional<Mongod> primary = nodes.stream().filter(Mongod::leads).findFirst();
            if (primary.isPresent()) {
                return primary.get();
            }
            Ports.pause();
        }
        throw new IllegalStateException("no primary in 60 s");
    }

    /** Some node that runs and does not lead. */
    public Mongod secondary() {
        Mongod primary = awaitPrimary();
        return nodes.stream()
                .filter(node -> node != primary && node.running())
                .findFirst()
                .orElseThrow();
    }

    /** Makes the primary give up its office, at once and without waiting for others to catch up. */
    public Mongod stepDown() {
        Mongod primary = awaitPrimary();
        primary.command(new Document("replSetStepDown", 10).append("force", true));
        return primary;
    }

    @Override
    public void close() {
        nodes.forEach(Mongod::close);
    }

    static <T> List<T> atOnce(int size, Supplier<T> start) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(start)).limit(size).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private void initiate(boolean lastIsArbiter) {
        List<Document> members = IntStream.range(0, nodes.size())
                .mapToObj(i -> new Document("_id", i)
                        .append("host", addresses.get(i))
                        .append("arbiterOnly", lastIsArbiter && i == nodes.size() - 1))
                .toList();
        nodes.get(0)
                .command(new Document(
                        "replSetInitiate",
                        new Document("_id", RealMongo.SET_NAME)
                                .append("members", members)
                                .append(
                                        "settings",
                                        new Document("electionTimeoutMillis", ELECTION_TIMEOUT_MILLIS)
                                                .append("heartbeatIntervalMillis", ELECTION_TIMEOUT_MILLIS / 4))));
    }
}
