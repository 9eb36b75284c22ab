package org.caseledger.command.eventlog;

import org.junit.jupiter.api.Nested;

class LocalStoreLogTest {
    @Nested
    class Reading extends ReadingContract implements OnLocalStore {}

    @Nested
    class Indexes extends IndexesContract implements OnLocalStore {}

    @Nested
    class Tail extends TailContract implements OnLocalStore {}

    @Nested
    class BrokenTail extends BrokenTailContract implements OnLocalStore {}

    @Nested
    class Bell extends BellContract implements OnLocalStore {}
}
