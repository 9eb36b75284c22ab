package org.caseledger.command.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.caseledger.service.append.BlockInsert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Nodes that write to one empty log, all closed after each test. */
abstract class NodesOnStore implements OnStore {
    /** More than 120 others take to queue behind it on a busy machine. */
    private static final Duration WHILE_HELD = Duration.ofSeconds(60);

    /** Of the nodes that share a pen. */
    static final String SECRET = "known to all nodes of this ledger";

    private final List<Node> open = new ArrayList<>();
    Store store;

    @BeforeEach
    void openStore() {
        store = store();
    }

    @AfterEach
    void close() {
        Collections.reverse(open);
        open.forEach(Node::close);
        store.close();
    }

    Node node() {
        return isShared() ? sharing(insert -> insert) : opened(Node.on(store));
    }

    /** One that has the pen or forwards to who has it. */
    Node sharing(UnaryOperator<BlockInsert> insert) {
        return opened(Node.sharing(store, SECRET, insert)).settled();
    }

    /** A node whose first block waits at the gate before it is inserted. */
    Node heldBy(Gate gate) {
        return opened(Node.on(store, WHILE_HELD, Attempts.first(Attempts.through(gate))));
    }

    Node opened(Node node) {
        open.add(node);
        return node;
    }
}
