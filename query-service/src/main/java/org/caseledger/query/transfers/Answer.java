package org.caseledger.query.transfers;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferWithdrawn;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param state it has from then on
 * @param reason why it was declined
 */
record Answer(
        UUID transferId, TransferState state, @Nullable TransferRefusal reason, LocalDate on, Standing standing)
        implements Entry<Answer> {

    static Answer of(TransferAccepted e, Standing standing) {
        return new Answer(e.transferId(), TransferState.ACCEPTED, null, e.occurredOn(), standing);
    }

    static Answer of(TransferDeclined e, Standing standing) {
        return new Answer(e.transferId(), TransferState.DECLINED, e.reason(), e.occurredOn(), standing);
    }

    static Answer of(TransferWithdrawn e, Standing standing) {
        return new Answer(e.transferId(), TransferState.WITHDRAWN, null, e.occurredOn(), standing);
    }

    @Override
    public Answer with(Standing other) {
        return new Answer(transferId, state, reason, on, other);
    }

    @Override
    public Answer corrected(String field, String value) {
        return switch (field) {
            case "reason" -> new Answer(transferId, state, TransferRefusal.valueOf(value), on, standing);
            case "occurredOn" -> new Answer(transferId, state, reason, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
