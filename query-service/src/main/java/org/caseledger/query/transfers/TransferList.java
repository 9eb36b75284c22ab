package org.caseledger.query.transfers;

import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.processing.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param state every request if absent
 * @param direction both if absent
 * @param centres one of which asks, or is asked
 */
record TransferList(@Nullable TransferState state, @Nullable Direction direction, CentreFilter centres) {

    Stream<TransferOnList> at(Moment moment, Transfers transfers) {
        return transfers.all().flatMap(stored -> entries(stored, moment));
    }

    private Stream<TransferOnList> entries(Stored<MovingCase> stored, Moment moment) {
        MovingCase of = stored.value();
        return of.transfers(moment)
                .filter(this::isAskedFor)
                .map(transfer -> TransferOnList.of(
                        UUID.fromString(stored.id()), of.life().number(), transfer));
    }

    private boolean isAskedFor(MovingCase.Transfer transfer) {
        boolean out =
                direction != Direction.IN && centres.takes(transfer.request().from());
        boolean in =
                direction != Direction.OUT && centres.takes(transfer.request().to());
        return (out || in) && (state == null || transfer.state().isAskedFor(state));
    }
}
