package org.caseledger.verifier;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.caseledger.events.Account;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.verifier.written.FiguresLog;

/** Cases of some centres in April, and what is published of them. */
final class FiguresStories {
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final int CASES = 90;
    private static final int AFTERWARDS = 60;

    private FiguresStories() {}

    static FiguresLog honest() {
        return with(log -> {}, UnaryOperator.identity());
    }

    /**
     * @param before what else is in the log before the publication
     * @param tamper with what the publication says
     */
    static FiguresLog with(Consumer<FiguresLog> before, UnaryOperator<String> tamper) {
        return of(CASES, before, tamper);
    }

    static FiguresLog ofFirstRevision() {
        return of(CASES, FiguresLog::publishFirstRevision);
    }

    static FiguresLog byFirstDefinition() {
        return of(CASES, FiguresLog::publishByFirstDefinition);
    }

    static FiguresLog of(int cases, Consumer<FiguresLog> before, UnaryOperator<String> tamper) {
        return of(cases, before.andThen(log -> log.publish(tamper)));
    }

    private static FiguresLog of(int cases, Consumer<FiguresLog> publish) {
        FiguresLog log = new FiguresLog();
        for (int i = 0; i < cases; i++) {
            live(log, i);
        }
        publish.accept(log);
        String late = log.register(FiguresLog.CENTRES.get(0), FIRST.plusDays(40));
        for (int i = 0; i < AFTERWARDS; i++) {
            log.note(late);
        }
        return log;
    }

    /** Of each kind of life there are some; a few run into May. */
    private static void live(FiguresLog log, int i) {
        LocalDate on = FIRST.plusDays(i % 32);
        String one = log.register(FiguresLog.CENTRES.get(i % 3), on);
        log.note(one);
        log.move(one, Account.IN_SERVICE, PostingReason.SERVICE_BEGUN, on, null);
        if (i % 7 == 0) {
            if (i % 2 == 1) {
                log.transfer(one, FiguresLog.CENTRES.get((i + 1) % 3), on);
            }
            log.strikeOff(one, on);
            return;
        }
        if (i % 11 == 0) {
            log.transfer(one, FiguresLog.CENTRES.get((i + 1) % 3), on.plusDays(1));
        }
        log.resolve(
                one,
                on.plusDays(2),
                i % 4 == 0 ? ResolutionOutcome.FIR_REGISTERED : ResolutionOutcome.SETTLED_BY_COUNSELLING);
        if (i % 13 == 0) {
            log.takeBack(one);
            return;
        }
        log.move(one, Account.closed(true, ClosingReason.RELOCATED), PostingReason.CLOSED, on.plusDays(3), null);
        if (i % 5 == 0) {
            log.move(one, Account.IN_SERVICE, PostingReason.REOPENED, on.plusDays(4), null);
            log.resolve(one, on.plusDays(5), ResolutionOutcome.SETTLED_BY_COUNSELLING);
        }
    }
}
