package org.caseledger.command.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own tests of a storage engine, all of them. */
abstract class StorageKit extends BatchingEventStorageEngineTest<BlockLogStorageEngine, BlockLogStorageEngine.Builder> {
    private final List<Node> nodes = new ArrayList<>();
    private Store store;

    abstract Store store();

    @BeforeEach
    void open() {
        store = store();
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
        store.close();
    }

    @Override
    protected BlockLogStorageEngine createEngine(UnaryOperator<BlockLogStorageEngine.Builder> customization) {
        Node node = Node.kit(store, customization);
        nodes.add(node);
        return node.engine;
    }
}
