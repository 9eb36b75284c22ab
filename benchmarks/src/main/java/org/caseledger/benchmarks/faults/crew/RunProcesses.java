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

    private static final String WRITER = "writer-";

    /** What a process needs to end beyond the patience of its commands. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final List<Member> writers;
    private final List<WriterNetwork> networks;
    private final Member tail;
    private final Member view;

    private RunProcesses(List<Member> writers, List<WriterNetwork> networks, Member tail, Member view) {
        this.writers = writers;
        this.networks = networks;
        this.tail = tail;
        this.view = view;
    }

    /**
     * Starts them and waits until all work.
     *
     * @param task of each, but for its name
     * @param pen whether writers share one
     * @param inFront folders whose classes are taken before the product's
     */
    public static RunProcesses start(Task task, int writers, boolean pen, List<Path> inFront) {
        Jvm jvm = new Jvm(inFront);
        List<WriterNetwork> networks =
                Stream.generate(WriterNetwork::open).limit(pen ? writers : 0).toList();
        RunProcesses crew = new RunProcesses(
                IntStream.range(0, writers)
                        .mapToObj(number -> pen
                                ? networks.get(number).ledTo(task.named(WRITER + number))
                                : task.named(WRITER + number))
                        .map(writer -> new Member(jvm, WriterProcess.class, writer))
                        .toList(),
                networks,
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

    /** Of writers that share a pen. */
    public WriterNetwork network(int number) {
        return networks.get(number % networks.size());
    }

    /** @param writer its name, with or without its incarnation */
    public static int numberOf(String writer) {
        return Integer.parseInt(writer.substring(WRITER.length()).replaceFirst("#.*", ""));
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
        networks.forEach(WriterNetwork::heal);
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
        networks.forEach(WriterNetwork::close);
    }

    private Stream<Member> all() {
        return Stream.concat(writers.stream(), Stream.of(tail, view));
    }
}
