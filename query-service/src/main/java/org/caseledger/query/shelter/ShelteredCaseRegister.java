package org.caseledger.query.shelter;

import java.util.Map;
import java.util.Objects;
import org.caseledger.query.spans.CasesOfRegister;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/** Cases that have a stay: she may have stayed at several centres. */
@Component
final class ShelteredCaseRegister extends CasesOfRegister<StayOnList> {
    private static final Map<RowKind, RowKind> KINDS = Map.of(
            StayRegister.kind(null), RowKind.countedWhileSo("sheltered-cases", 812),
            StayRegister.kind(StayState.OPEN), RowKind.countedWhileSo("sheltered-cases/open", 813),
            StayRegister.kind(StayState.PAST_LIMIT), RowKind.countedWhileSo("sheltered-cases/past-limit", 814),
            StayRegister.kind(StayState.LEFT), RowKind.countedWhileSo("sheltered-cases/left", 815),
            StayRegister.kind(StayState.EXCEEDED), RowKind.countedWhileSo("sheltered-cases/exceeded", 816));

    ShelteredCaseRegister() {
        super(new StayRegister(), KINDS);
    }

    /** @param ofStays of which they have one */
    static RowKind kind(RowKind ofStays) {
        return Objects.requireNonNull(KINDS.get(ofStays));
    }
}
