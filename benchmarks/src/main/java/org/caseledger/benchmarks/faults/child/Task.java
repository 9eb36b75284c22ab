package org.caseledger.benchmarks.faults.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What one process of a run is to know.
 *
 * @param uri of the set, by its proxies
 * @param database of this run
 * @param folder where histories and a reader's place are kept
 * @param name without its incarnation
 * @param incarnation 0 for the first process of this name, then counted up
 * @param seed of the run
 * @param patience of a writer's sealer
 * @param pen whether writers share one
 */
public record Task(
        String uri,
        String database,
        Path folder,
        String name,
        int incarnation,
        long seed,
        Duration patience,
        boolean pen) {

    /** As told to the JVM's {@code main}. */
    public List<String> arguments() {
        return List.of(
                uri,
                database,
                folder.toString(),
                name,
                Integer.toString(incarnation),
                Long.toString(seed),
                patience.toString(),
                Boolean.toString(pen));
    }

    public static Task of(String[] arguments) {
        return new Task(
                arguments[0],
                arguments[1],
                Path.of(arguments[2]),
                arguments[3],
                Integer.parseInt(arguments[4]),
                Long.parseLong(arguments[5]),
                Duration.parse(arguments[6]),
                Boolean.parseBoolean(arguments[7]));
    }

    public Task named(String other) {
        return new Task(uri, database, folder, other, incarnation, seed, patience, pen);
    }

    public Task incarnated(int number) {
        return new Task(uri, database, folder, name, number, seed, patience, pen);
    }

    /** Name of this process in histories. */
    public String process() {
        return name + "#" + incarnation;
    }
}
