package org.caseledger.command.eventstore;

import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Nested;

@OnlyInFull
class LocalPromisesTest {
    @Nested
    class Atomic extends AtomicContract implements OnLocalStore {}

    @Nested
    class Order extends OrderContract implements OnLocalStore {}

    @Nested
    class OptimisticLock extends OptimisticLockContract implements OnLocalStore {}

    @Nested
    class Once extends OnceContract implements OnLocalStore {}

    @Nested
    class Retry extends RetryContract implements OnLocalStore {}

    @Nested
    class RecordingTime extends EventStampTimeContract implements OnLocalStore {}

    @Nested
    class HonestFailure extends HonestFailureContract implements OnLocalStore {}

    @Nested
    class SharedFlush extends SharedFlushContract implements OnLocalStore {}

    @Nested
    class Snapshot extends SnapshotContract implements OnLocalStore {}

    @Nested
    class StoredBytes extends StoredBytesContract implements OnLocalStore {}

    @Nested
    class GroupCommit extends GroupCommitContract implements OnLocalStore {}

    @Nested
    class LoneCaller extends LoneCallerContract implements OnLocalStore {}
}
