package org.caseledger.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.caseledger.benchmarks.rivals.Servers;

/** Entry of {@code benchmarks/run}: asks each question, prints the tables and keeps them with the samples. */
public final class Run {
    private static final int BAD_USAGE = 2;

    private Run() {}

    public static void main(String[] args) throws Exception {
        if (List.of(args).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            run(Options.parse(List.of(args)), newFolder());
        } catch (Options.Misunderstood e) {
            System.err.print("benchmarks/run: " + e.getMessage() + "\n" + Options.USAGE);
            System.exit(BAD_USAGE);
        }
        System.exit(0); // whatever thread a store left behind
    }

    /** @return the report, which is in the folder too */
    static String run(Options options, Path folder) throws Exception {
        Files.createDirectories(folder);
        StringBuilder report = new StringBuilder();
        try (Servers servers = new Servers(options.set())) {
            report.append(heading(options, servers));
            Bench bench = new Bench(servers, options.rounds(), options.time(), folder);
            for (Question question : options.questions()) {
                for (Table table : question.measure().take(bench)) {
                    report.append(table.markdown()).append('\n');
                }
                Files.writeString(folder.resolve("report.md"), report);
            }
        }
        System.out.println(report);
        System.err.println("kept in " + folder);
        return report.toString();
    }

    private static String heading(Options options, Servers servers) {
        return """
                `%s`: %s, all servers and clients on this machine.
                %s-node replica set, %d rounds of %s s a store, %s.

                """.formatted(
                        options.command(),
                        Machine.description(),
                        options.set().name().toLowerCase(Locale.ROOT),
                        options.rounds(),
                        Numbers.exact(options.time().toMillis() / 1000.0),
                        servers.versions());
    }

    private static Path newFolder() throws IOException {
        String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss"));
        return Files.createDirectories(Path.of(System.getProperty("caseledger.results", "results"), time));
    }
}
