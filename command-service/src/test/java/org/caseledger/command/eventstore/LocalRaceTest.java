package org.caseledger.command.eventstore;

import org.junit.jupiter.api.Nested;

class LocalRaceTest {
    @Nested
    class MovedHead extends MovedHeadContract implements OnLocalStore {}

    @Nested
    class LostReply extends LostReplyContract implements OnLocalStore {}

    @Nested
    class Rivals extends RivalsContract implements OnLocalStore {}
}
