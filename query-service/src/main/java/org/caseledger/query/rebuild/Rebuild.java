package org.caseledger.query.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.projection.MadeBeside;
import org.caseledger.query.projection.ViewGeneration;
import org.caseledger.query.projection.ViewGenerations;
import org.caseledger.query.projection.ViewTokens;
import org.caseledger.service.repeating.Pause;

/** Makes the next generation of a view, and keeps it until those who read the view have gone over to it. */
final class Rebuild {
    private static final int DONE = 0;
    private static final int NOT_MADE = 1;

    /** Events that are added while the others go over. */
    private static final long NEAR = 100;

    private static final Duration LOOKED_AFTER = Duration.ofMillis(100);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(2);

    private final RebuiltView view;
    private final ViewGenerations generations;
    private final ViewTokens tokens;
    private final LogReader log;
    private final PrintStream out;
    private final Duration patience;

    /** @param patience with those who read the view, to go over to what was made */
    Rebuild(
            RebuiltView view,
            ViewGenerations generations,
            ViewTokens tokens,
            LogReader log,
            PrintStream out,
            Duration patience) {
        this.view = view;
        this.generations = generations;
        this.tokens = tokens;
        this.log = log;
        this.out = out;
        this.patience = patience;
    }

    /** The exit code. */
    int run() {
        long generation = generations.begin(view.first());
        try (MadeBeside made = view.generation().apply(generation)) {
            made.start();
            Optional<String> standsStill = awaitMade(made, generation);
            if (standsStill.isPresent()) {
                tell("is not made anew, and the one that was there goes on to answer: " + standsStill.get());
                return NOT_MADE;
            }
            boolean isRead = tokens.isKept(view.kept(), ViewGeneration.name(view.first(), generation));
            generations.answerFrom(view.first(), generation);
            tell(
                    isRead && goesOver(generation)
                            ? "is made anew, and answers"
                            : "is made anew, and answers when a query service is started");
            return DONE;
        }
    }

    /** By this process or by another one that makes the same, which may have come further. */
    private Optional<String> awaitMade(MadeBeside made, long generation) {
        long told = System.nanoTime() - TOLD_EVERY.toNanos();
        while (true) {
            long head = log.head().position();
            if (made.position() >= head - NEAR || generations.answers(view.first(), generation)) {
                tell(position(made, head));
                return Optional.empty();
            }
            Optional<String> standsStill = made.standsStill();
            if (standsStill.isPresent()) {
                return standsStill;
            }
            if (System.nanoTime() - told >= TOLD_EVERY.toNanos()) {
                told = System.nanoTime();
                tell(made.progress().orElseGet(() -> position(made, head)));
            }
            Pause.of(LOOKED_AFTER);
        }
    }

    private static String position(MadeBeside made, long head) {
        return "position %,d of %,d".formatted(made.position(), head);
    }

    /** Whether a running service has; it takes what is made here over where it stands. */
    private boolean goesOver(long generation) {
        return Pause.until(() -> generations.isTaken(view.first(), generation), patience, LOOKED_AFTER);
    }

    private void tell(String what) {
        out.println(String.format(Locale.ROOT, "%-14s %s", view.name(), what));
        out.flush();
    }
}
