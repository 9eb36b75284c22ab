package org.caseledger.local.run;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A process that is started again, after growing pauses, when it ends by itself. For one thread at a time. */
final class SupervisedChild {
    private final Supplier<ChildProcess> program;
    private final RestartPauses pauses;
    private final Consumer<String> tell;
    private ChildProcess child;
    private long started = System.nanoTime();
    private int deaths;
    private boolean dead;
    private long startAgain;

    /** Starts it for the first time. */
    SupervisedChild(Supplier<ChildProcess> program, RestartPauses pauses, Consumer<String> tell) {
        this.program = program;
        this.pauses = pauses;
        this.tell = tell;
        this.child = program.get();
    }

    /** The process that runs, or ran last. */
    ChildProcess child() {
        return child;
    }

    /**
     * To be called often: notices that it has ended, says so, and starts it again once its pause is over.
     *
     * @return false if it cannot be kept running
     */
    boolean supervise() {
        if (!dead && child.isBeyondRepair()) {
            tell.accept(child.obituary() + "\n" + child.name() + " would end like this again; everything is stopped");
            return false;
        }
        if (!dead && !child.isAlive()) {
            return mourn(child.obituary());
        }
        if (dead && System.nanoTime() - startAgain >= 0) {
            started = System.nanoTime();
            try {
                child = program.get();
            } catch (RunRefused noProcess) { // short of memory, perhaps, which is what the pauses are for
                return mourn(String.valueOf(noProcess.getMessage()));
            }
            dead = false;
            tell.accept(child.name() + " is started again, process " + child.pid());
        }
        return true;
    }

    private boolean mourn(String obituary) {
        long now = System.nanoTime();
        deaths = now - started >= pauses.goodLife().toNanos() ? 1 : deaths + 1;
        if (deaths > pauses.most()) {
            tell.accept(obituary + "\n" + child.name() + " cannot be kept running: it ended " + deaths
                    + " times in a row; everything is stopped");
            return false;
        }
        Duration pause = pauses.before(deaths);
        tell.accept(obituary + "\n" + child.name() + " is started again in " + pause.toMillis() / 1000.0 + " s");
        dead = true;
        startAgain = now + pause.toNanos();
        return true;
    }
}
