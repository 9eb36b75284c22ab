package org.caseledger.query.projection;

import org.caseledger.query.testing.AgainOnLocalStore;
import org.junit.jupiter.api.Nested;

@AgainOnLocalStore
class LocalStoreProcessingTest {
    @Nested
    class Counting extends CountingContract implements OnLocalStore {}

    @Nested
    class ViewLoading extends ViewLoadingContract implements OnLocalStore {}

    @Nested
    class Crash extends CrashContract implements OnLocalStore {}

    @Nested
    class StoppedView extends StoppedViewContract implements OnLocalStore {}

    @Nested
    class BrokenLog extends BrokenLogContract implements OnLocalStore {}

    @Nested
    class TakingOver extends TakingOverContract implements OnLocalStore {}

    @Nested
    class Revision extends RevisionContract implements OnLocalStore {}

    @Nested
    class UnknownEvent extends UnknownEventContract implements OnLocalStore {}

    @Nested
    class TokenClaim extends TokenClaimContract implements OnLocalStore {}
}
