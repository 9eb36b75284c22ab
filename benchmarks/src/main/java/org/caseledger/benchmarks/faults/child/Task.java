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
 * @param pen by which address others reach this one to share a pen, or empty where writers share none
 * @param listen where this one listens then
 */
public record Task(
        String uri,
        String database,
        Path folder,
        String name,
        int incarnation,
        long seed,
        Duration patience,
        String pen,
        String listen) {

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
                pen,
                listen);
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
                arguments[7],
                arguments[8]);
    }

    public Task named(String other) {
        return new Task(uri, database, folder, other, incarnation, seed, patience, pen, listen);
    }

    /** Of one who shares a pen. */
    public Task sharingPen(String address, String listenedOn) {
        return new Task(uri, database, folder, name, incarnation, seed, patience, address, listenedOn);
    }

    /** Of one who reaches the database through this SOCKS proxy of this machine. */
    public Task through(int proxyPort) {
        return new Task(
                uri + "&proxyHost=127.0.0.1&proxyPort=" + proxyPort,
                database,
                folder,
                name,
                incarnation,
                seed,
                patience,
                pen,
                listen);
    }

    public boolean sharesPen() {
        return !pen.isEmpty();
    }

    public Task incarnated(int number) {
        return new Task(uri, database, folder, name, number, seed, patience, pen, listen);
    }

    /** Name of this process in histories. */
    public String process() {
        return name + "#" + incarnation;
    }
}
