package org.caseledger.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.faults.cluster.Cluster;
import org.caseledger.benchmarks.faults.crew.RunProcesses;
import org.caseledger.benchmarks.faults.plan.InjectedFault;
import org.caseledger.benchmarks.faults.reader.ReaderPlace;
import org.caseledger.benchmarks.history.Checker;
import org.caseledger.benchmarks.history.History;
import org.caseledger.benchmarks.history.LogContents;
import org.caseledger.benchmarks.history.Stopped;
import org.caseledger.benchmarks.history.Verdict;
import org.caseledger.benchmarks.history.Waits;
import org.caseledger.query.projection.AnotherOwner;

/**
 * One run: writers and readers start on a database of their own, faults strike, everything heals, writers learn what became of their
 * commands, readers catch up, and the checker decides. Not for two runs at a time on one cluster.
 */
public final class FaultRun {
    /** After the last fault: whoever came out of it in a bad state has time to show it. */
    private static final Duration CALM = Duration.ofSeconds(2);

    private static final Duration CATCHING_UP = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 50;

    private final Scenario scenario;
    private final Cluster cluster;
    private final Path folder;
    private final List<String> complaints = new ArrayList<>();

    private FaultRun(Scenario scenario, Cluster cluster, Path folder) {
        this.scenario = scenario;
        this.cluster = cluster;
        this.folder = folder;
    }

    /**
     * Carries it out from start to verdict.
     *
     * @param parent gets a folder for this run, which is removed again where the run is sound
     * @param classPathInFront folders whose classes writers and readers take before the product's
     */
    public static RunOutcome of(Scenario scenario, Cluster cluster, Path parent, List<Path> classPathInFront)
            throws InterruptedException {
        try {
            Files.createDirectories(parent);
            Path folder = Files.createTempDirectory(parent, "run-" + scenario.seed() + "-");
            return new FaultRun(scenario, cluster, folder).run(classPathInFront);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunOutcome run(List<Path> classPathInFront) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String database = folder.getFileName().toString();
        Task task = new Task(cluster.uri(), database, folder, "", 0, scenario.seed(), scenario.patience(), "", "");
        try (Ground ground = new Ground(cluster.uri(), database)) {
            Map<InjectedFault, Integer> struck;
            try (RunProcesses crew = RunProcesses.start(task, scenario.writers(), scenario.pen(), classPathInFront)) {
                struck = new Storm(scenario.plan(), cluster, crew, ground).rage();
                cluster.heal();
                crew.heal();
                Thread.sleep(CALM.toMillis());
                complaints.addAll(crew.finishWriters(scenario.patience()));
                awaitReaders(crew, ground);
                complaints.addAll(crew.finishReaders());
            }
            LogContents log = ground.log();
            History history = History.read(folder);
            Verdict verdict = Checker.check(history, log, ground.view());
            RunOutcome outcome = new RunOutcome(
                    scenario,
                    struck,
                    verdict,
                    refusals(verdict),
                    verdict.stopped().stream().filter(FaultRun::isAnotherOwner).count(),
                    Waits.of(history),
                    log.blocks().size(),
                    ground.head() + 1,
                    Duration.ofNanos(System.nanoTime() - begun),
                    folder);
            if (outcome.sound()) {
                ground.drop();
                delete();
            } else {
                cluster.copyLogs(folder);
            }
            return outcome;
        }
    }

    /** Until both readers stand at the head, or the time is over. */
    private void awaitReaders(RunProcesses crew, Ground ground) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + CATCHING_UP.toNanos();
        while (System.nanoTime() < deadline) {
            crew.tend();
            long head = ground.head();
            if (ReaderPlace.of(folder, RunProcesses.TAIL).position() == head && ground.token() == head) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        complaints.add("the head is at " + ground.head() + ", the tail at "
                + ReaderPlace.of(folder, RunProcesses.TAIL).position() + " and the view at " + ground.token());
    }

    /** With whoever refused to go on; a view with another writer does so as promised, as each write of its own may come late. */
    private List<String> refusals(Verdict verdict) {
        List<String> all = new ArrayList<>(complaints);
        verdict.stopped().stream()
                .filter(stopped -> !isAnotherOwner(stopped))
                .map(stopped -> stopped.reader() + " stopped: " + stopped.why())
                .forEach(all::add);
        return all;
    }

    private static boolean isAnotherOwner(Stopped stopped) {
        return stopped.why().startsWith(AnotherOwner.class.getName());
    }

    private void delete() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
