package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the cases of each centre stood at the end of a day, counted from the movements that stand and from no posting. */
public final class RecountedBalances {
    private final List<Movements> lives = new ArrayList<>();

    private RecountedBalances() {}

    /** @param log from its beginning to the last event that counts as known */
    public static RecountedBalances of(List<Fact> log) {
        RecountedBalances recounted = new RecountedBalances();
        World.after(log).cases().values().forEach(it -> recounted.lives.add(it.movements()));
        return recounted;
    }

    /** Cases by centre and account, for example {@code CLOSED_RESOLVED/RELOCATED}; none where there are none. */
    public Map<String, Map<String, Integer>> on(LocalDate day) {
        Map<String, Map<String, Integer>> balances = new TreeMap<>();
        for (Movements life : lives) {
            life.inOrder().stream()
                    .filter(movement -> !movement.entry().on().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .ifPresent(newest -> balances.computeIfAbsent(newest.centre(), centre -> new TreeMap<>())
                            .merge(newest.to(), 1, Integer::sum));
        }
        return balances;
    }

    /** How cases had come to and gone from a centre by the end of a day, by the reason that postings would give. */
    public Map<String, Integer> cameAndWent(String centre, LocalDate day) {
        Map<String, Integer> moved = new TreeMap<>();
        for (Movements life : lives) {
            for (Movements.Movement movement : life.inOrder()) {
                if (!movement.entry().on().isAfter(day)) {
                    count(movement, centre, moved);
                }
            }
        }
        return moved;
    }

    /** Days on which any case moved. */
    public List<LocalDate> days() {
        return lives.stream()
                .flatMap(life -> life.inOrder().stream())
                .map(movement -> movement.entry().on())
                .distinct()
                .sorted()
                .toList();
    }

    private static void count(Movements.Movement movement, String centre, Map<String, Integer> moved) {
        boolean here = movement.centre().equals(centre);
        switch (movement.reason()) {
            case "REGISTERED", "BROUGHT_FORWARD" -> moved.merge(movement.reason(), here ? 1 : 0, Integer::sum);
            case "TRANSFERRED_IN" -> {
                moved.merge("TRANSFERRED_IN", here ? 1 : 0, Integer::sum);
                moved.merge("TRANSFERRED_OUT", movement.fromCentre().equals(centre) ? 1 : 0, Integer::sum);
            }
            default -> {
                // stays at its centre
            }
        }
    }
}
