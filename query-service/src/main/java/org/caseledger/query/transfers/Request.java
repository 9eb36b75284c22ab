package org.caseledger.query.transfers;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.TransferRequested;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;

/** The centre that held the case asked another one to take it. */
record Request(UUID transferId, String from, String to, LocalDate answerDueOn, LocalDate on, Standing standing)
        implements Entry<Request> {

    static Request of(TransferRequested e, Standing standing) {
        return new Request(e.transferId(), e.from(), e.to(), e.answerDueOn(), e.occurredOn(), standing);
    }

    @Override
    public Request with(Standing other) {
        return new Request(transferId, from, to, answerDueOn, on, other);
    }

    @Override
    public Request corrected(String field, String value) {
        return switch (field) {
            case "to" -> new Request(transferId, from, value, answerDueOn, on, standing);
            case "answerDueOn" -> new Request(transferId, from, to, LocalDate.parse(value), on, standing);
            case "occurredOn" -> new Request(transferId, from, to, answerDueOn, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
