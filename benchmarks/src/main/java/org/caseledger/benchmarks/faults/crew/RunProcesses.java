package org.caseledger.benchmarks.faults.crew;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.benchmarks.faults.child.Orders;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.benchmarks.faults.reader.TailProcess;
import org.caseledger.benchmarks.faults.reader.ViewProcess;
import org.caseledger.benchmarks.faults.writer.WriterProcess;

/** All processes of a run but the database's. */
public final class RunProcesses implements AutoCloseable {
    /** Names of the two readers. */
    public static final String TAIL = "tail";

    public static final String VIEW = "view";

    /** What a process needs to end beyond the patience of its commands. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final List<Member> writers;
    private final Member tail;
    private final Member view;

    private RunProcesses(List<Member> writers, Member tail, Member view) {
        this.writers = writers;
        this.tail = tail;
        this.view = view;
    }

    /**
     * Starts them and waits until all work.
     *
     * @param task of each, but for its name
     * @param inFront folders whose classes are taken before the product's
     */
    public static RunProcesses start(Task task, int writers, List<Path> inFront) {
        Jvm jvm = new Jvm(inFront);
        RunProcesses crew = new RunProcesses(
                IntStream.range(0, writers)
                        .mapToObj(number -> new Member(jvm, WriterProcess.class, task.named("writer-" + number)))
                        .toList(),
                new Member(jvm, TailProcess.class, task.named(TAIL)),
                new Member(jvm, ViewProcess.class, task.named(VIEW)));
        if (!crew.all().allMatch(Member::awaitReady)) {
            crew.close();
            throw new IllegalStateException("a process did not start: " + task.folder());
        }
        return crew;
    }

    public Member writer(int number) {
        return writers.get(number % writers.size());
    }

    public Member tail() {
        return tail;
    }

    public Member view() {
        return view;
    }

    /** A view that stopped is started again, as its service would have to be. */
    public void tend() {
        if (view.asksForRestart()) {
            view.revive();
        }
    }

    /** Everyone runs. */
    public void heal() {
        all().forEach(member -> {
            member.resume();
            member.revive();
        });
    }

    /** Writers get the outcome of what they sent, and end. @return what went otherwise */
    public List<String> finishWriters(Duration patience) {
        return finish(writers, patience.plus(FAREWELL));
    }

    public List<String> finishReaders() {
        return finish(List.of(tail, view), FAREWELL);
    }

    private static List<String> finish(List<Member> members, Duration patience) {
        members.forEach(member -> member.tell(Orders.STOP));
        return members.stream()
                .flatMap(member -> member.awaitEnd(patience)
                        ? member.defects().stream()
                        : Stream.of(member.name() + " does not end"))
                .toList();
    }

    @Override
    public void close() {
        all().forEach(Member::kill);
    }

    private Stream<Member> all() {
        return Stream.concat(writers.stream(), Stream.of(tail, view));
    }
}
