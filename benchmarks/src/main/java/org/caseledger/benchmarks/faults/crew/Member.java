package org.caseledger.benchmarks.faults.crew;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.caseledger.benchmarks.faults.child.Orders;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.faults.reader.ViewProcess;
import org.caseledger.local.testing.ProcessSignal;

/** One writer or reader through all its incarnations. */
public final class Member {
    /** By itself, by {@code kill -9}, and with a view that stopped. */
    private static final Set<Integer> EXPECTED_ENDS = Set.of(0, 128 + 9, ViewProcess.VIEW_STOPPED);

    private final Jvm jvm;
    private final Class<?> main;
    private final Task first;
    private final List<String> defects = new ArrayList<>();
    private int incarnation = -1;
    private Process process;

    Member(Jvm jvm, Class<?> main, Task first) {
        this.jvm = jvm;
        this.main = main;
        this.first = first;
        this.process = launch();
    }

    public String name() {
        return first.name();
    }

    /** {@code kill -9}. */
    public synchronized void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** And starts its next incarnation after this time. */
    public void killFor(Duration lasting) throws InterruptedException {
        kill();
        Thread.sleep(lasting.toMillis());
        revive();
    }

    public void freezeFor(Duration lasting) throws InterruptedException {
        freeze();
        Thread.sleep(lasting.toMillis());
        resume();
    }

    private synchronized void freeze() {
        ProcessSignal.STOP.to(process.pid());
    }

    public synchronized void resume() {
        ProcessSignal.CONT.to(process.pid());
    }

    /** Starts its next incarnation where it does not run. */
    public synchronized void revive() {
        if (!process.isAlive()) {
            noteEnd();
            process = launch();
        }
    }

    /** Whether it ended by itself and asks to be started again. */
    synchronized boolean asksForRestart() {
        return !process.isAlive() && process.exitValue() == ViewProcess.VIEW_STOPPED;
    }

    /** Ends of its incarnations that nobody brought about. */
    synchronized List<String> defects() {
        noteEnd();
        return List.copyOf(defects);
    }

    private void noteEnd() {
        if (!process.isAlive() && !EXPECTED_ENDS.contains(process.exitValue())) {
            defects.add(name() + "#" + incarnation + " ended with " + process.exitValue());
        }
    }

    /** Nothing happens where it does not run. */
    public synchronized void tell(String order) {
        try {
            process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) { // it was killed meanwhile
        }
    }

    /** Waits until it works; false where it ended before. */
    public boolean awaitReady() {
        Process starting = current();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(starting.getInputStream(), StandardCharsets.UTF_8));
        try {
            return Orders.READY.equals(out.readLine());
        } catch (IOException e) { // it was killed meanwhile
            return false;
        }
    }

    /** False where it still runs then. */
    public boolean awaitEnd(Duration patience) {
        try {
            return current().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Process current() {
        return process;
    }

    private Process launch() {
        incarnation++;
        return jvm.start(main, first.incarnated(incarnation));
    }
}
