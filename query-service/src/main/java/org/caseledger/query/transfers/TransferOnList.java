package org.caseledger.query.transfers;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.TransferRefusal;
import org.caseledger.query.lists.CentreFilter;
import org.jspecify.annotations.Nullable;

/**
 * One request on the list.
 *
 * @param version of the case as it stands now, to be sent as {@code If-Match} with an answer: the sequence of its newest event
 * @param from centre that asks
 * @param to centre that is asked
 * @param answerDueOn last day on which the answer is in time
 * @param overdueFrom first day on which it is overdue without an answer
 * @param reason why it was declined
 */
record TransferOnList(
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
        @Nullable TransferRefusal reason) {

    static TransferOnList of(UUID caseId, String number, MovingCase.Transfer transfer) {
        Request request = transfer.request();
        Answer answer = transfer.answer();
        return new TransferOnList(
                caseId,
                number,
                null,
                request.transferId(),
                request.from(),
                CentreFilter.districtOf(request.from()),
                request.to(),
                CentreFilter.districtOf(request.to()),
                request.on(),
                transfer.state(),
                request.answerDueOn(),
                request.answerDueOn().plusDays(1),
                answer == null ? null : answer.on(),
                answer == null ? null : answer.reason());
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
                reason);
    }

    /** Longest ago first. */
    String key() {
        return String.join(" ", requestedOn.toString(), number, transferId.toString());
    }
}
