package org.caseledger.benchmarks.faults;

import java.time.Duration;
import java.util.EnumSet;
import org.caseledger.benchmarks.faults.child.Orders;
import org.caseledger.benchmarks.faults.child.Patiently;
import org.caseledger.benchmarks.faults.cluster.FlowDirection;
import org.caseledger.benchmarks.faults.crew.Member;
import org.caseledger.benchmarks.faults.crew.RunProcesses;
import org.caseledger.benchmarks.faults.crew.WriterNetwork;
import org.caseledger.benchmarks.faults.plan.Strike;

/** Lets faults strike whoever has the pen, each until it is healed. */
final class HolderStrikes implements Striking {
    /** Of one that finishes what it took; another lane may have frozen it meanwhile. */
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private final RunProcesses crew;
    private final Ground ground;

    HolderStrikes(RunProcesses crew, Ground ground) {
        this.crew = crew;
        this.ground = ground;
    }

    @Override
    public void strike(Strike strike) throws InterruptedException {
        int number = holder(strike);
        Member holder = crew.writer(number);
        WriterNetwork network = crew.network(number);
        Duration lasting = strike.lasting();
        switch (strike.fault()) {
            case KILL_HOLDER -> holder.killFor(lasting);
            case FREEZE_HOLDER -> holder.freezeFor(lasting);
            case CUT_HOLDER_FROM_DATABASE -> network.database().swallowFor(EnumSet.allOf(FlowDirection.class), lasting);
            case CUT_HOLDER_FROM_PEERS -> network.peers().refuseFor(lasting);
            case HALF_OPEN_HOLDER -> network.peers().swallowFor(EnumSet.allOf(FlowDirection.class), lasting);
            case DROP_ANSWERS_OF_HOLDER -> network.peers().swallowFor(EnumSet.of(FlowDirection.REPLIES), lasting);
            case TWO_HOLDERS -> Patiently.run(ground::lapsePen);
            case STOP_HOLDER -> stop(holder, lasting);
            default -> throw new IllegalArgumentException(strike + " strikes no holder of a pen");
        }
    }

    /** Where nobody has it, one of those who may take it. */
    private int holder(Strike strike) {
        return Patiently.get(ground::holder).map(RunProcesses::numberOf).orElse(strike.target());
    }

    private static void stop(Member holder, Duration lasting) throws InterruptedException {
        holder.tell(Orders.STOP);
        holder.awaitEnd(FAREWELL);
        Thread.sleep(lasting.toMillis());
        holder.revive();
    }
}
