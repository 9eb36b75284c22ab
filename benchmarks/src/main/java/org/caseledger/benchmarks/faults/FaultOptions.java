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
 * @param killsHolderEvery of runs in which nothing else strikes, four writers and a pen; zero for those with faults of all kinds
 * @param folder for summaries, and for what unsound runs leave
 */
record FaultOptions(List<Long> seeds, Duration length, Duration killsHolderEvery, Path folder) {
    static final String USAGE = """
            right would be
              benchmarks/faults --seeds 50 [--from N] [--seconds 12]   runs of 50 seeds, from N on
              benchmarks/faults --seed N [--seconds 12]                one run, of this seed
              benchmarks/faults                                        one run, of a seed that nobody chose
              benchmarks/faults --kill-holder-every 20 --seconds 600   four writers share a pen, whose holder is killed again and again""";

    private static final long DEFAULT_SECONDS = 12;
    private static final Path FOLDER = Path.of("benchmarks", "target", "faults");

    static FaultOptions of(String[] arguments) {
        long from = new Random().nextInt(1_000_000);
        long count = 1;
        long seconds = DEFAULT_SECONDS;
        long killsHolderEvery = 0;
        for (int i = 0; i < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--seeds" -> count = number(arguments, i + 1);
                case "--from", "--seed" -> from = number(arguments, i + 1);
                case "--seconds" -> seconds = number(arguments, i + 1);
                case "--kill-holder-every" -> {
                    killsHolderEvery = number(arguments, i + 1);
                    if (killsHolderEvery < 1) {
                        throw new IllegalArgumentException("--kill-holder-every must be a second at least");
                    }
                }
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            }
        }
        if (count < 1 || seconds < 1) {
            throw new IllegalArgumentException("there must be a run, and a second of it");
        }
        if (killsHolderEvery >= seconds) {
            throw new IllegalArgumentException("--kill-holder-every must be less than --seconds");
        }
        List<Long> seeds = LongStream.range(from, from + count).boxed().toList();
        return new FaultOptions(seeds, Duration.ofSeconds(seconds), Duration.ofSeconds(killsHolderEvery), FOLDER);
    }

    Scenario scenario(long seed) {
        return killsHolderEvery.isZero()
                ? Scenario.of(seed, length)
                : Scenario.killingHolder(seed, killsHolderEvery, length);
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
