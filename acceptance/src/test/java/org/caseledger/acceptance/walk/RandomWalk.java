package org.caseledger.acceptance.walk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.caseledger.local.testing.Tries;
import tools.jackson.databind.JsonNode;

/**
 * Requests over eighty cases at six centres in three districts; with {@code --full} ten thousand over two hundred. Eight walkers speak at once, each of cases of its own;
 * between their rounds the officers speak. The same seed says the same, but for what depends on the moment the ledger turns time into facts.
 */
public final class RandomWalk {
    public static final int REQUESTS = Tries.of(1_600, 10_000);
    private static final int WALKERS = 8;
    private static final int CASES_EACH = Tries.of(10, 25);
    private static final int ROUNDS = 50;
    /** At most so many more, until whatever the walk is for has come about. */
    private static final int MORE_ROUNDS = 150;

    private static final int OFFICERS_WORDS = Tries.of(8, 16);
    /** Months are published while there is still something to be said about them. */
    private static final List<Integer> PUBLISHING_ROUNDS = List.of(28, 36);

    private final Tally tally = new Tally();
    private final List<CaseWalker> walkers = new ArrayList<>();
    private final OfficerWalker officers;

    /**
     * @param today by the clock of the ledger
     * @param commands address of the command service
     * @param tokens folder of the tokens of {@link #users}
     * @param reports answers of the query service by path
     */
    public RandomWalk(long seed, LocalDate today, String commands, Path tokens, Function<String, JsonNode> reports) {
        Situation situation = new Situation(today);
        Door door = new Door(commands, tokens, tally);
        for (int i = 0; i < WALKERS; i++) {
            walkers.add(new CaseWalker(seed + i, situation, door, CASES_EACH));
        }
        officers = new OfficerWalker(
                seed - 1,
                situation,
                door,
                reports,
                () -> walkers.stream()
                        .flatMap(walker -> walker.lives().stream())
                        .toList());
    }

    /** Since when its centres register; what is brought forward is older. */
    public static LocalDate beginning(LocalDate today) {
        return new Situation(today).from;
    }

    /** Everybody who speaks, as {@code users.csv} in the folder of the ledger lists them. */
    public static String users() {
        return User.list();
    }

    /** The centres that hold its cases. */
    public static List<String> centres() {
        return Centres.WITH_CASES;
    }

    /** @param complete whether everything has come about that a walk is to bring; asked after its rounds, and after each further one */
    public Tally walk(BooleanSupplier complete) {
        officers.commission();
        officers.postWorkers();
        ExecutorService threads = Executors.newFixedThreadPool(WALKERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                round(threads);
                if (PUBLISHING_ROUNDS.contains(round)) {
                    officers.publishAMonth();
                }
            }
            officers.closeEmptyCentre();
            for (int more = 0; more < MORE_ROUNDS && !complete.getAsBoolean(); more++) {
                round(threads);
            }
        } finally {
            threads.shutdownNow();
        }
        return tally;
    }

    private void round(ExecutorService threads) {
        speakAtOnce(threads, (REQUESTS / ROUNDS - OFFICERS_WORDS) / WALKERS);
        officers.say(OFFICERS_WORDS);
    }

    private void speakAtOnce(ExecutorService threads, int requests) {
        List<Future<?>> all = new ArrayList<>();
        for (CaseWalker walker : walkers) {
            all.add(threads.submit(() -> walker.say(requests)));
        }
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a walker stumbled", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
