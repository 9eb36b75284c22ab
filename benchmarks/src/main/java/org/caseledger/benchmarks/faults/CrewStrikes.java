package org.caseledger.benchmarks.faults;

import java.time.Duration;
import org.caseledger.benchmarks.faults.child.Orders;
import org.caseledger.benchmarks.faults.crew.Member;
import org.caseledger.benchmarks.faults.crew.RunProcesses;
import org.caseledger.benchmarks.faults.plan.Strike;

/** Lets faults strike writers and readers, each until it is healed. */
final class CrewStrikes implements Striking {
    private static final int HOUR_BACK = -3600;

    private final RunProcesses crew;

    CrewStrikes(RunProcesses crew) {
        this.crew = crew;
    }

    @Override
    public void strike(Strike strike) throws InterruptedException {
        Member writer = crew.writer(strike.target());
        Duration lasting = strike.lasting();
        switch (strike.fault()) {
            case CLOCK_BACK -> setBack(writer, lasting);
            case KILL_WRITER -> writer.killFor(lasting);
            case FREEZE_WRITER -> writer.freezeFor(lasting);
            case KILL_TAIL -> crew.tail().killFor(lasting);
            case KILL_VIEW -> crew.view().killFor(lasting);
            default -> throw new IllegalArgumentException(strike + " strikes no process");
        }
    }

    private static void setBack(Member writer, Duration lasting) throws InterruptedException {
        writer.tell(Orders.CLOCK + " " + HOUR_BACK);
        Thread.sleep(lasting.toMillis());
        writer.tell(Orders.CLOCK + " 0");
    }
}
