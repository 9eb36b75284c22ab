package org.caseledger.command.api;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.caseledger.local.testing.Folders;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.ReplicaSet;

/** Data, indexes, journal and oplog of {@code mongod}. A copy is put in the place of its files, as whoever restores it would do. */
final class CopiedReplicaSet implements CopiedServer {
    private final ReplicaSet set = ReplicaSet.oneNode();
    private final Mongod node = set.nodes().get(0);

    @Override
    public String uri(String database) {
        return set.uri().replace("/?", "/" + database + "?");
    }

    /** In the middle of its work: what it has not written to its files is in its journal alone. */
    @Override
    public void copyTo(Path folder) {
        node.kill();
        Folders.copy(node.folder(), folder);
        restart();
    }

    @Override
    public void openCopy(Path folder, Consumer<MongoClient> read) {
        Path own = node.folder().resolveSibling(node.folder().getFileName() + ".own");
        node.kill();
        try {
            Files.move(node.folder(), own);
            Folders.copy(folder, Files.createDirectory(node.folder()));
            restart();
            try (MongoClient client = MongoClients.create(set.uri())) {
                read.accept(client);
            }
            node.kill();
            Folders.delete(node.folder());
            Files.move(own, node.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        restart();
    }

    private void restart() {
        node.restart();
        set.awaitPrimary();
    }

    @Override
    public void close() {
        set.close();
    }
}
