package org.caseledger.benchmarks.grow;

import com.mongodb.MongoException;
import java.util.List;

/** {@code benchmarks/grow}: a log with N times the cases of another, for measuring what grows with them. */
@SuppressWarnings("SystemOut") // a program for the terminal
public final class Grow {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Grow() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) {
        GrowOptions options;
        try {
            options = GrowOptions.of(arguments);
        } catch (GrowRefused e) {
            System.err.println("benchmarks/grow: " + e.getMessage() + "\n" + GrowOptions.USAGE);
            return MISUSED;
        }
        try (LedgerDatabase source = LedgerDatabase.at(options.from());
                LedgerDatabase target = LedgerDatabase.at(options.to())) {
            System.out.println(new LogGrowth(source, target, options.times(), System.out::println).run());
            return 0;
        } catch (GrowRefused e) {
            System.err.println("benchmarks/grow: " + e.getMessage());
            return MISUSED;
        } catch (MongoException e) {
            System.err.println("benchmarks/grow: the database does not answer as it should: " + e.getMessage());
            return FAILED;
        }
    }
}
