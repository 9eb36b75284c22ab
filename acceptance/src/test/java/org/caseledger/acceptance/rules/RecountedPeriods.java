package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What was registered and resolved when and where, counted from what events say and from no posting. */
public final class RecountedPeriods {
    private static final Set<String> HANDED_OVER = Set.of("FIR_REGISTERED", "DIR_SUBMITTED", "COURT_PROCEEDING");

    private record Count(String figure, String centre, LocalDate day) {}

    private final List<Count> counts = new ArrayList<>();

    private RecountedPeriods() {}

    /** @param log from its beginning to the last event that counts as known */
    public static RecountedPeriods of(List<Fact> log) {
        return of(World.after(log));
    }

    static RecountedPeriods of(World world) {
        RecountedPeriods recounted = new RecountedPeriods();
        world.cases().values().forEach(recounted::count);
        return recounted;
    }

    /** Figures by name, as reports name them; one that is nought is absent. */
    public Map<String, Integer> inPeriod(LocalDate from, LocalDate to, Predicate<String> centre) {
        Map<String, Integer> figures = new TreeMap<>();
        counts.stream()
                .filter(count -> !count.day.isBefore(from) && !count.day.isAfter(to) && centre.test(count.centre))
                .forEach(count -> figures.merge(count.figure, 1, Integer::sum));
        return figures;
    }

    private void count(KnownCase it) {
        Movements movements = it.movements();
        if (!it.isBroughtForward()) {
            countCohort(it, movements.newest().to());
        }
        for (Movements.Movement movement : movements.inOrder()) {
            LocalDate day = movement.entry().on();
            switch (movement.reason()) {
                case "RESOLVED" -> countFirstResolution(it, movement);
                case "RESOLVED_AGAIN" -> counts.add(new Count("resolvedAgainInPeriod", movement.centre(), day));
                case "REOPENED" -> counts.add(new Count("reopenedInPeriod", movement.centre(), day));
                default -> {
                    // moves a case, not a figure
                }
            }
        }
    }

    private void countFirstResolution(KnownCase it, Movements.Movement movement) {
        if (!it.isStruckOff()) {
            LocalDate day = movement.entry().on();
            counts.add(new Count("resolvedInPeriod", movement.centre(), day));
            if (HANDED_OVER.contains(movement.entry().text("outcome"))) {
                counts.add(new Count("handedOver", movement.centre(), day));
            }
        }
    }

    /** By the centre that issued the serial and the day it did. */
    private void countCohort(KnownCase it, String account) {
        String issuer = it.begun().text("centre");
        LocalDate day = it.begun().on();
        counts.add(new Count("registered", issuer, day));
        if (it.isStruckOff()) {
            counts.add(new Count("struckOff", issuer, day));
        } else if (account.equals("UNDER_FOLLOW_UP") || account.startsWith("CLOSED_RESOLVED/")) {
            counts.add(new Count("resolvedOfRegistered", issuer, day));
        }
    }
}
