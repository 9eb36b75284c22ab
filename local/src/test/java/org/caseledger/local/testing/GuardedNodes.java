package org.caseledger.local.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Nodes started by {@code ops/mongo/start-node.sh} as it stands, with access control and a key of their own; no set is initiated and there
 * is no user, as on the day a ledger is deployed.
 */
public final class GuardedNodes implements AutoCloseable {
    private static final int KEY_BYTES = 48;

    private final List<Mongod> nodes;

    private GuardedNodes(List<Mongod> nodes) {
        this.nodes = nodes;
    }

    /** With a key made for them. */
    public static GuardedNodes start(int size, Path script, String... arguments) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return start(size, Base64.getEncoder().encodeToString(key), script, arguments);
    }

    /** @param arguments handed to the script beside those that place a node on this machine */
    public static GuardedNodes start(int size, String key, Path script, String... arguments) {
        GuardedServer server = new GuardedServer(script.toAbsolutePath(), key, List.of(arguments));
        Path parent = ServerFolders.parent();
        return new GuardedNodes(ReplicaSet.atOnce(size, () -> Mongod.start(parent, server)));
    }

    public List<Mongod> nodes() {
        return nodes;
    }

    /** Addresses with commas between, as in a connection string. */
    public String hosts() {
        return nodes.stream().map(Mongod::address).collect(Collectors.joining(","));
    }

    /** The node that says it is the writable primary, if one does. */
    public Optional<Mongod> primary() {
        return nodes.stream().filter(Mongod::leads).findFirst();
    }

    @Override
    public void close() {
        nodes.forEach(Mongod::close);
    }
}
