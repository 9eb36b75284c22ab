package org.caseledger.benchmarks.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * What was asked for on the command line.
 *
 * @param length of the time in which faults begin to strike in each run
 * @param folder for summaries, and for what unsound runs leave
 */
record FaultOptions(List<Long> seeds, Duration length, Path folder) {
    static final String USAGE = """
            right would be
              benchmarks/faults --seeds 50 [--from N] [--seconds 12]   runs of 50 seeds, from N on
              benchmarks/faults --seed N [--seconds 12]                one run, of this seed
              benchmarks/faults                                        one run, of a seed that nobody chose""";

    private static final long DEFAULT_SECONDS = 12;
    private static final Path FOLDER = Path.of("benchmarks", "target", "faults");

    static FaultOptions of(String[] arguments) {
        long from = new Random().nextInt(1_000_000);
        long count = 1;
        long seconds = DEFAULT_SECONDS;
        for (int i = 0; i < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--seeds" -> count = number(arguments, i + 1);
                case "--from", "--seed" -> from = number(arguments, i + 1);
                case "--seconds" -> seconds = number(arguments, i + 1);
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            }
        }
        if (count < 1 || seconds < 1) {
            throw new IllegalArgumentException("there must be a run, and a second of it");
        }
        List<Long> seeds = LongStream.range(from, from + count).boxed().toList();
        return new FaultOptions(seeds, Duration.ofSeconds(seconds), FOLDER);
    }

    private static long number(String[] arguments, int at) {
        if (at == arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a number");
        }
        try {
            return Long.parseLong(arguments[at]);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(arguments[at] + " is no number", e);
        }
    }
}
