package org.caseledger.command.eventstore;

import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Nested;

@OnlyInFull
@BesideOthers
class MemoryRaceTest {
    @Nested
    class MovedHead extends MovedHeadContract implements OnMemory {}

    @Nested
    class LostReply extends LostReplyContract implements OnMemory {}

    @Nested
    class Rivals extends RivalsContract implements OnMemory {}
}
