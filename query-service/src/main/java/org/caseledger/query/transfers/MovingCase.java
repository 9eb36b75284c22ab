package org.caseledger.query.transfers;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.query.entries.CaseLife;
import org.caseledger.query.entries.Entries;
import org.caseledger.query.entries.Moment;
import org.jspecify.annotations.Nullable;

/** The requests to transfer one case; the content of one document of the view. */
record MovingCase(CaseLife life, List<Request> requests, List<Answer> answers) {
    MovingCase {
        requests = List.copyOf(requests);
        answers = List.copyOf(answers);
    }

    static MovingCase begun(CaseLife life) {
        return new MovingCase(life, List.of(), List.of());
    }

    MovingCase with(CaseLife other) {
        return new MovingCase(other, requests, answers);
    }

    MovingCase requested(Request request) {
        return new MovingCase(life, Entries.with(requests, request), answers);
    }

    MovingCase answered(Answer answer) {
        return new MovingCase(life, requests, Entries.with(answers, answer));
    }

    MovingCase corrected(DetailsCorrected e, long position) {
        return new MovingCase(
                life.corrected(e, position),
                Entries.corrected(requests, e, position),
                Entries.corrected(answers, e, position));
    }

    MovingCase retracted(EntryVoided e, long position) {
        return new MovingCase(
                life.retracted(e, position),
                Entries.retracted(requests, e, position),
                Entries.retracted(answers, e, position));
    }

    /** Every request made by the day. */
    Stream<Transfer> transfers(Moment moment) {
        return Entries.known(requests, moment).map(request -> {
            Answer answer = answer(request.transferId(), moment);
            return new Transfer(request, answer, state(request, answer, moment));
        });
    }

    private TransferState state(Request request, @Nullable Answer answer, Moment moment) {
        if (answer != null) {
            return answer.state();
        }
        if (life.endedWaiting(request, moment)) {
            return TransferState.LAPSED;
        }
        return moment.day().isAfter(request.answerDueOn()) ? TransferState.OVERDUE : TransferState.AWAITING;
    }

    private @Nullable Answer answer(UUID transferId, Moment moment) {
        return Entries.newest(Entries.known(answers, moment)
                        .filter(answer -> answer.transferId().equals(transferId)))
                .orElse(null);
    }

    /** A request as it stood on a day. */
    record Transfer(Request request, @Nullable Answer answer, TransferState state) {}
}
