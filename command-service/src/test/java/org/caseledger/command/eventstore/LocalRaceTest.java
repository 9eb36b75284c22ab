package org.caseledger.command.eventstore;

import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Nested;

@OnlyInFull
@BesideOthers
class LocalRaceTest {
    @Nested
    class MovedHead extends MovedHeadContract implements OnLocalStore {}

    @Nested
    class LostReply extends LostReplyContract implements OnLocalStore {}

    @Nested
    class Rivals extends RivalsContract implements OnLocalStore {}
}
