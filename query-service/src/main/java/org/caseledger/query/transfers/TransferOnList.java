package org.caseledger.query.transfers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.TransferRefusal;
import org.jspecify.annotations.Nullable;

/**
 * One request on the list.
 *
 * @param version of the case as it stands now, to be sent as {@code If-Match} with an answer: the sequence of its newest event; absent
 *     where none is waited for now, whatever day is shown
 * @param from centre that asks
 * @param to centre that is asked
 * @param answerDueOn last day on which the answer is in time
 * @param overdueFrom first day on which it is overdue without an answer
 * @param reason why it was declined
 * @param sequence of the entry in its case
 */
public record TransferOnList(
        UUID caseId,
        String number,
        @Nullable Long version,
        UUID transferId,
        String from,
        String fromDistrict,
        String to,
        String toDistrict,
        LocalDate requestedOn,
        TransferState state,
        LocalDate answerDueOn,
        LocalDate overdueFrom,
        @Nullable LocalDate answeredOn,
        @Nullable TransferRefusal reason,
        @JsonIgnore long sequence) {

    /** Lists of one state that it is on. */
    Stream<TransferState> states() {
        return state == TransferState.OVERDUE ? Stream.of(state, TransferState.AWAITING) : Stream.of(state);
    }

    TransferOnList at(@Nullable Long newest) {
        return new TransferOnList(
                caseId,
                number,
                newest,
                transferId,
                from,
                fromDistrict,
                to,
                toDistrict,
                requestedOn,
                state,
                answerDueOn,
                overdueFrom,
                answeredOn,
                reason,
                sequence);
    }
}
