package org.caseledger.service.start;

/**
 * Interrupts a thread that waits when the process is told to end. Spring closes a context only when its start is over, and a start that waits
 * would let it wait as long.
 */
public final class EndOfProcess {
    private final Thread interrupting;

    private EndOfProcess(Thread interrupting) {
        this.interrupting = interrupting;
    }

    public static EndOfProcess interruptsThisThread() {
        EndOfProcess end = new EndOfProcess(new Thread(Thread.currentThread()::interrupt, "end-of-process"));
        Runtime.getRuntime().addShutdownHook(end.interrupting);
        return end;
    }

    public void doesNotAnyMore() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupting);
        } catch (IllegalStateException e) {
            // the process has begun to end
        }
    }
}
