package org.caseledger.command.eventstore;

import org.junit.jupiter.api.Nested;

class MemoryRaceTest {
    @Nested
    class MovedHead extends MovedHeadContract implements OnMemory {}

    @Nested
    class LostReply extends LostReplyContract implements OnMemory {}

    @Nested
    class Rivals extends RivalsContract implements OnMemory {}
}
