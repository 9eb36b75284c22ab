package org.caseledger.query.transfers;

import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as some centres see them. */
@Component
public class TransferRequests {
    private final TransferRegister transfers;
    private final Registers registers;

    TransferRequests(TransferRegister transfers, Registers registers) {
        this.transfers = transfers;
        this.registers = registers;
    }

    /** How many wait for an answer; one between two of the centres counts once. */
    public int waiting(CentreFilter centres, Moment moment) {
        return Math.toIntExact(
                of(TransferState.AWAITING, null, centres, moment).counts().rows());
    }

    /** Between two of the centres a request is one of those that go out. */
    RegisterQuery<TransferOnList> of(
            @Nullable TransferState state, @Nullable Direction direction, CentreFilter centres, Moment moment) {
        if (direction != null) {
            return registers.ask(transfers, TransferRegister.kind(state, direction), centres, moment);
        }
        return registers
                .ask(transfers, TransferRegister.kind(state, Direction.OUT), centres, moment)
                .and(registers
                        .ask(transfers, TransferRegister.kind(state, Direction.IN), centres, moment)
                        .withoutOwn(TransferRegister.FROM));
    }
}
