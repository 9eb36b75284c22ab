package org.caseledger.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.caseledger.benchmarks.rivals.Servers;

/** Entry of {@code benchmarks/run}: asks each question, prints the tables and keeps them with the samples. */
public final class Run {
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    private final MeasureOptions options;
    private final Path folder;
    private final StringBuilder report = new StringBuilder();
    private boolean complete = true;

    Run(MeasureOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /** Exits in any case, whatever thread a store left behind. */
    public static void main(String[] args) {
        if (List.of(args).contains("--help")) {
            System.out.print(MeasureOptions.USAGE);
            return;
        }
        try {
            MeasureOptions options = MeasureOptions.parse(List.of(args));
            System.exit(new Run(options, newFolder()).run() ? 0 : FAILED);
        } catch (MeasureOptions.Misunderstood e) {
            System.err.print("benchmarks/run: " + e.getMessage() + "\n" + MeasureOptions.USAGE);
            System.exit(BAD_USAGE);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            System.exit(FAILED);
        }
    }

    /** Asks, and says whether every question was answered. */
    boolean run() throws IOException {
        Files.createDirectories(folder);
        try (Servers servers = new Servers(options.set())) {
            add(heading(servers));
            Bench bench = new Bench(servers, options.rounds(), options.time(), folder);
            WarmUp.of(bench);
            for (Question question : options.questions()) {
                answer(question, bench);
            }
        }
        System.err.println("kept in " + folder);
        return complete;
    }

    String report() {
        return report.toString();
    }

    /** One that fails is named in the report and does not take the others with it. */
    private void answer(Question question, Bench bench) throws IOException {
        try {
            for (FigureTable table : question.measure().take(bench)) {
                if (!table.isEmpty()) {
                    add(table.markdown() + "\n");
                }
            }
        } catch (Exception e) {
            complete = false;
            e.printStackTrace();
            add("**" + question.title() + " failed**: " + e + "\n\n");
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void add(String text) throws IOException {
        System.out.print(text);
        report.append(text);
        Files.writeString(folder.resolve("report.md"), report);
    }

    private String heading(Servers servers) {
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
        String time =
                LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss"));
        return Files.createDirectories(Path.of(System.getProperty("caseledger.results", "results"), time));
    }
}
