package org.caseledger.command.eventstore;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Nested;

@RequiresReplicaSet
class ReplicaSetPromisesTest {
    @Nested
    class Atomic extends AtomicContract implements OnReplicaSet {}

    @Nested
    class Order extends OrderContract implements OnReplicaSet {}

    @Nested
    class OptimisticLock extends OptimisticLockContract implements OnReplicaSet {}

    @Nested
    class Once extends OnceContract implements OnReplicaSet {}

    @Nested
    class Retry extends RetryContract implements OnReplicaSet {}

    @Nested
    class RecordingTime extends EventStampTimeContract implements OnReplicaSet {}

    @Nested
    class HonestFailure extends HonestFailureContract implements OnReplicaSet {}

    @Nested
    class SharedFlush extends SharedFlushContract implements OnReplicaSet {}

    @Nested
    class Snapshot extends SnapshotContract implements OnReplicaSet {}

    @Nested
    class StoredBytes extends StoredBytesContract implements OnReplicaSet {}

    @Nested
    class GroupCommit extends GroupCommitContract implements OnReplicaSet {}

    @Nested
    class LoneCaller extends LoneCallerContract implements OnReplicaSet {}
}
