package org.caseledger.command.eventlog;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Nested;

@RequiresReplicaSet
class ReplicaSetLogTest {
    @Nested
    class Reading extends ReadingContract implements OnReplicaSet {}

    @Nested
    class Indexes extends IndexesContract implements OnReplicaSet {}

    @Nested
    class Tail extends TailContract implements OnReplicaSet {}

    @Nested
    class BrokenTail extends BrokenTailContract implements OnReplicaSet {}

    @Nested
    class Bell extends BellContract implements OnReplicaSet {}
}
