package org.caseledger.command.eventlog;

import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Nested;

@OnlyInFull
class MemoryLogTest {
    @Nested
    class Reading extends ReadingContract implements OnMemory {}

    @Nested
    class Indexes extends IndexesContract implements OnMemory {}

    @Nested
    class Tail extends TailContract implements OnMemory {}

    @Nested
    class BrokenTail extends BrokenTailContract implements OnMemory {}

    @Nested
    class Bell extends BellContract implements OnMemory {}
}
