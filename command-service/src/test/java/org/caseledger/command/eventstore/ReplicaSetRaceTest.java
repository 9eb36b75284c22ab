package org.caseledger.command.eventstore;

import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Nested;

@RequiresReplicaSet
@BesideOthers
class ReplicaSetRaceTest {
    @Nested
    class MovedHead extends MovedHeadContract implements OnReplicaSet {}

    @Nested
    class LostReply extends LostReplyContract implements OnReplicaSet {}

    @Nested
    class Rivals extends RivalsContract implements OnReplicaSet {}
}
