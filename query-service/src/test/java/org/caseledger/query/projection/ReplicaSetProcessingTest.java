package org.caseledger.query.projection;

import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Nested;

@RequiresReplicaSet
class ReplicaSetProcessingTest {
    @Nested
    class Counting extends CountingContract implements OnReplicaSet {}

    @Nested
    class ViewLoading extends ViewLoadingContract implements OnReplicaSet {}

    @Nested
    class Crash extends CrashContract implements OnReplicaSet {}

    @Nested
    class StoppedView extends StoppedViewContract implements OnReplicaSet {}

    @Nested
    class BrokenLog extends BrokenLogContract implements OnReplicaSet {}

    @Nested
    class TakingOver extends TakingOverContract implements OnReplicaSet {}

    @Nested
    class Revision extends RevisionContract implements OnReplicaSet {}

    @Nested
    class UnknownEvent extends UnknownEventContract implements OnReplicaSet {}

    @Nested
    class TokenClaim extends TokenClaimContract implements OnReplicaSet {}
}
