package org.caseledger.command.eventstore;

import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Nested;

@OnlyInFull
class MemoryPromisesTest {
    @Nested
    class Atomic extends AtomicContract implements OnMemory {}

    @Nested
    class Order extends OrderContract implements OnMemory {}

    @Nested
    class OptimisticLock extends OptimisticLockContract implements OnMemory {}

    @Nested
    class Once extends OnceContract implements OnMemory {}

    @Nested
    class Retry extends RetryContract implements OnMemory {}

    @Nested
    class RecordingTime extends EventStampTimeContract implements OnMemory {}

    @Nested
    class HonestFailure extends HonestFailureContract implements OnMemory {}

    @Nested
    class Snapshot extends SnapshotContract implements OnMemory {}

    @Nested
    class StoredBytes extends StoredBytesContract implements OnMemory {}

    @Nested
    class GroupCommit extends GroupCommitContract implements OnMemory {}

    @Nested
    class LoneCaller extends LoneCallerContract implements OnMemory {}
}
