package org.caseledger.acceptance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Judges a log by every rule of the domain, event after event, from the events alone. */
public final class Rules {
    static final List<Check> ALL = Stream.of(
                    LogForm.CHECKS,
                    CodeLists.CHECKS,
                    WhoDidIt.CHECKS,
                    Centres.CHECKS,
                    Registering.CHECKS,
                    Calls.CHECKS,
                    Intake.CHECKS,
                    Statuses.CHECKS,
                    Dating.CHECKS,
                    PuttingRight.CHECKS,
                    Foundations.CHECKS,
                    Services.CHECKS,
                    Shelter.CHECKS,
                    Referrals.CHECKS,
                    Coordination.CHECKS,
                    Resolving.CHECKS,
                    Consent.CHECKS,
                    Monitoring.CHECKS,
                    Closing.CHECKS,
                    Transfers.CHECKS,
                    Once.CHECKS,
                    Reviews.CHECKS,
                    Books.CHECKS)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** Every event of the domain, by name. */
    public static Set<String> events() {
        Set<String> all = new TreeSet<>(Words.OF_CASES);
        all.addAll(Words.OF_CENTRES);
        all.addAll(Words.OF_CALLS);
        all.addAll(Words.OF_REVIEWS);
        all.addAll(Words.OF_ORIGINS);
        all.addAll(Words.OF_THE_LEDGER);
        return all;
    }

    /** Everything that is wrong with a log, in its order; empty for a sound one. */
    public static List<Violation> violations(List<Fact> log) {
        List<Violation> found = new ArrayList<>();
        World world = new World();
        for (int i = 0; i < log.size(); i++) {
            Scene scene = new Scene(log, i, world);
            judge(Check.When.BEFORE, scene, found);
            world.fold(log.get(i));
            judge(Check.When.AFTER, scene, found);
            if (i == log.size() - 1) {
                judge(Check.When.END, scene, found);
            }
        }
        return found;
    }

    private static void judge(Check.When when, Scene scene, List<Violation> found) {
        Fact fact = scene.fact();
        boolean ofUnknownCase = when != Check.When.END
                && Words.OF_CASES.contains(fact.type())
                && !Words.BEGINNINGS.contains(fact.type())
                && scene.world().caseOf(fact.caseId()).isEmpty();
        for (Check check : ALL) {
            if (check.isAsked(when, fact) && (check.rule() == 0 || !ofUnknownCase) && !holds(check, scene)) {
                String said = fact.payload() + " " + fact.metadata();
                found.add(new Violation(check.rule(), check.name(), fact.position(), fact.type(), said));
            }
        }
    }

    /** An event that lacks what a rule asks about breaks it. */
    private static boolean holds(Check check, Scene scene) {
        try {
            return check.holds().test(scene);
        } catch (NoSuchElementException | IllegalArgumentException | java.time.DateTimeException incomplete) {
            return false;
        }
    }
}
