package org.caseledger.benchmarks.faults.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.ReplicaSet;

/** A replica set of three in which clients and members reach a node through its proxy only. Gone with this process. */
public final class Cluster implements AutoCloseable {
    private final ReplicaSet set;
    private final List<Node> nodes;

    private Cluster(ReplicaSet set, List<Node> nodes) {
        this.set = set;
        this.nodes = nodes;
    }

    public static Cluster start() {
        Map<Mongod, Proxy> proxies = new HashMap<>();
        ReplicaSet set = ReplicaSet.threeNodes(server -> {
            Proxy proxy = Proxy.before(server.port());
            proxies.put(server, proxy);
            return proxy.address();
        });
        List<Node> nodes = set.nodes().stream()
                .map(server -> new Node(server, Objects.requireNonNull(proxies.get(server))))
                .toList();
        return new Cluster(set, nodes);
    }

    /** Connection string by the proxies, without a database. */
    public String uri() {
        return set.uri();
    }

    /** The primary first, waiting for an election under way; then the others in a fixed order. */
    public List<Node> byRank() {
        Mongod primary = set.awaitPrimary();
        return nodes.stream()
                .sorted((one, other) -> Boolean.compare(other.server() == primary, one.server() == primary))
                .toList();
    }

    public void stepDown() {
        set.stepDown();
    }

    /** All nodes run and can be reached again, and one of them leads. */
    public void heal() {
        nodes.forEach(Node::heal);
        set.awaitPrimary();
    }

    /** Keeps what the servers wrote down about themselves. */
    public void copyLogs(Path folder) throws IOException {
        for (Node node : nodes) {
            Files.copy(
                    node.server().logFile(),
                    folder.resolve("mongod-" + node.server().port() + ".log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        set.close();
        nodes.forEach(node -> node.proxy().close());
    }
}
