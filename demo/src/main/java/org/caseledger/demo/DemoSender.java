package org.caseledger.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.command.Refusal;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.lookups.NothingSignedYet;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;

/**
 * Takes one command through the gateway, again and again under the same key while the database does not answer. A rule that says no is a
 * mistake of the plan and ends the load.
 */
final class DemoSender {
    /** An election with slow commits after it is over by then; a database that is silent for longer needs somebody to look at it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final LedgerCommandGateway gateway;

    DemoSender(LedgerCommandGateway gateway) {
        this.gateway = gateway;
    }

    void deliver(PlannedCommand planned, String key) {
        Caller caller = new Caller(planned.by(), key, planned.body(), null);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                gateway.load(planned.command(), caller);
                return;
            } catch (NothingSignedYet | NotStored | OutcomeUnknown | ConcurrencyException e) {
                if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                    throw new DemoStopped(planned, e.getClass().getSimpleName(), e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (Refusal refused) {
                throw new DemoStopped(planned, refused.code(), refused);
            } catch (RuntimeException e) {
                throw new DemoStopped(planned, e.getClass().getSimpleName(), e);
            }
        }
    }
}
