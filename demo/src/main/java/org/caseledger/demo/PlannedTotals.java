package org.caseledger.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caseledger.command.Command;
import org.caseledger.command.centres.BringCaseForward;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.lifecycle.ReopenCase;
import org.caseledger.command.lifecycle.ResolveCase;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.PublishedTotals;

/** Counts what the plan tells by financial year, as reports count what the log tells. */
final class PlannedTotals {
    private final Map<FinancialYear, Counts> years = new HashMap<>();
    private final Map<UUID, Life> lives = new HashMap<>();

    private static final class Counts {
        private int registered;
        private int struckOff;
        private int resolved;
        private int resolvedAgain;
        private int reopened;
        private int handedOver;
    }

    /** What must be remembered of a case: when it was registered, and whether it has been resolved. */
    private static final class Life {
        private final LocalDate registeredOn;
        private boolean resolved;

        private Life(LocalDate registeredOn, boolean resolved) {
            this.registeredOn = registeredOn;
            this.resolved = resolved;
        }
    }

    boolean knows(FinancialYear year) {
        return years.containsKey(year);
    }

    PublishedTotals of(FinancialYear year) {
        Counts c = in(year);
        return new PublishedTotals(c.registered, c.struckOff, c.resolved, c.resolvedAgain, c.reopened, c.handedOver);
    }

    void count(Command command) {
        if (command instanceof RegisterCase register) {
            lives.put(register.caseId(), new Life(register.occurredOn(), false));
            in(FinancialYear.of(register.occurredOn())).registered++;
        } else if (command instanceof BringCaseForward forward) {
            lives.put(forward.caseId(), new Life(forward.registeredOn(), true));
        } else if (command instanceof ResolveCase resolve) {
            resolved(life(resolve.caseId()), resolve);
        } else if (command instanceof ReopenCase reopen) {
            in(FinancialYear.of(reopen.occurredOn())).reopened++;
        } else if (command instanceof RecordFollowUp followUp && reopens(followUp)) {
            in(FinancialYear.of(followUp.occurredOn())).reopened++;
        } else if (command instanceof CloseCase close && close.reason().strikesOff()) {
            in(FinancialYear.of(life(close.caseId()).registeredOn)).struckOff++;
        }
    }

    private void resolved(Life life, ResolveCase resolve) {
        Counts counts = in(FinancialYear.of(resolve.occurredOn()));
        if (life.resolved) {
            counts.resolvedAgain++;
            return;
        }
        life.resolved = true;
        counts.resolved++;
        counts.handedOver += resolve.outcome().handsOver() ? 1 : 0;
    }

    /** In the demo every follow-up that asks for it finds the case under follow-up. */
    private static boolean reopens(RecordFollowUp followUp) {
        return followUp.outcome() == FollowUpOutcome.VIOLENCE_RECURRED || followUp.reopen();
    }

    private Life life(UUID caseId) {
        Life life = lives.get(caseId);
        if (life == null) {
            throw new IllegalStateException("the plan tells of a case before it begins");
        }
        return life;
    }

    private Counts in(FinancialYear year) {
        return years.computeIfAbsent(year, y -> new Counts());
    }
}
