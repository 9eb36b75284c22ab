package org.caseledger.benchmarks.measure;

import static org.caseledger.benchmarks.rivals.Rival.AXON_MONGO;
import static org.caseledger.benchmarks.rivals.Rival.BLOCK_LOG;

import java.util.List;
import org.caseledger.benchmarks.rivals.AxonStore;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.benchmarks.rivals.Store;

/** How many commands a writing process sends to the database for an event. */
final class CommandsPerEvent implements Measure {
    private static final List<Integer> WRITERS = List.of(1, 16, 64, 256);
    private static final int EVENTS = 40_000;
    private static final int EVENTS_OF_ONE_WRITER = 2_000;

    private final FigureTable table =
            new FigureTable("Database commands per event", "writers", "store", "events", "commands per event", "which");
    private final FigureTable goals = Goal.verdicts();

    @Override
    public List<FigureTable> take(Bench bench) {
        try (Samples samples = bench.samples("commands", "writers", "store", "events", "commands")) {
            for (int writers : WRITERS) {
                for (Rival rival : List.of(BLOCK_LOG, AXON_MONGO)) {
                    bench.progress("commands of " + rival.title() + ", " + writers + " writers");
                    count(bench, rival, writers, samples);
                }
            }
        }
        table.note(
                "Everything the writing process sends, also to be told of others' events. Axon JDBC sends one INSERT per event, in"
                        + " a transaction of its own, by its construction; it was not counted.");
        return List.of(table, goals);
    }

    @SuppressWarnings("try") // what is closed at the end has done its work by then
    private void count(Bench bench, Rival rival, int writers, Samples samples) {
        String database = bench.servers().nextDatabase();
        CountedCommands commands = new CountedCommands();
        int events = bench.scaled(writers == 1 ? EVENTS_OF_ONE_WRITER : EVENTS);
        try (Store owner = bench.servers().open(rival, database);
                AxonStore store = bench.servers().address(rival, database).attach(commands)) {
            commands.reset();
            Fill.with(store, events, writers);
            double perEvent = (double) commands.total() / events;
            table.row(
                    Integer.toString(writers),
                    rival.title(),
                    Integer.toString(events),
                    Numbers.plain(perEvent),
                    commands.byName());
            samples.add(writers, rival, events, commands.total());
            if (rival == BLOCK_LOG && writers == 64) {
                Goal.atMost("commands per event, 64 writers", 1 / 20.0, 1 / 40.0, "")
                        .judge(goals, perEvent);
            }
        }
    }
}
