package org.caseledger.query.transfers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.caseledger.query.spans.CasesOfRegister;
import org.caseledger.query.spans.KindsByCode;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases that some centre was asked to take: requests for one case may be between several centres. */
@Component
final class AskedForCaseRegister extends CasesOfRegister<TransferOnList> {
    private static final RowKind EVERY = RowKind.countedWhileSo("transfers/cases", 576);
    private static final Map<TransferState, RowKind> BY_STATE =
            KindsByCode.of(Arrays.stream(TransferState.values()), "transfers/cases", 577, RowKind::countedWhileSo);

    AskedForCaseRegister() {
        super(new TransferRegister(), byRequest());
    }

    /** By one of the two rows that a request is. */
    private static Map<RowKind, RowKind> byRequest() {
        Map<RowKind, RowKind> kinds = new HashMap<>();
        kinds.put(TransferRegister.kind(null, TransferDirection.OUT), EVERY);
        BY_STATE.forEach((state, kind) -> kinds.put(TransferRegister.kind(state, TransferDirection.OUT), kind));
        return kinds;
    }

    /** @param state of a request; of any if absent */
    static RowKind kind(@Nullable TransferState state) {
        return state == null ? EVERY : Objects.requireNonNull(BY_STATE.get(state));
    }

    /** Before the second they were counted where the case was begun. */
    @Override
    public int version() {
        return 2;
    }
}
