package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How the centres stood at the end of a day, as known at the end of the log that was read. */
public final class RecountedStanding {
    private static final int LATELY = 28;

    private final World world;

    private RecountedStanding(World world) {
        this.world = world;
    }

    /** @param log from its beginning to the last event that counts as known */
    public static RecountedStanding of(List<Fact> log) {
        return of(World.after(log));
    }

    static RecountedStanding of(World world) {
        return new RecountedStanding(world);
    }

    /** Figures by centre and by the names of the report; one that is nought is absent. */
    public Map<String, Map<String, Integer>> on(LocalDate day) {
        Counts counts = new Counts();
        world.cases().values().forEach(it -> count(it, day, counts));
        world.reviews("DirectionIssued")
                .filter(issued ->
                        !issued.on().isAfter(day) && issued.day("dueOn").isBefore(day))
                .filter(issued -> world.reviews("DirectionComplied")
                        .noneMatch(complied -> complied.text("directionId").equals(issued.text("directionId"))
                                && !complied.on().isAfter(day)))
                .forEach(issued -> counts.add(issued.text("centre"), "directionsOverdue"));
        world.centres().forEach((id, centre) -> counts.add(id, "postsVacant", vacant(centre, day)));
        return counts.byCentre;
    }

    /** Between any of these centres and another one, each once. */
    public int transfersWaiting(LocalDate day, Predicate<String> centres) {
        return (int) world.cases().values().stream()
                .flatMap(it -> RecountedLists.transfersWaiting(it, day))
                .filter(asked -> centres.test(asked.text("from")) || centres.test(asked.text("to")))
                .count();
    }

    /** Which centres were there, with the one that acted for each, or nothing. */
    public Map<String, String> caretakers(LocalDate day) {
        Map<String, String> caretakers = new TreeMap<>();
        world.centres().forEach((id, centre) -> {
            if (centre.isThereOn(day)) {
                caretakers.put(id, centre.caretakerOn(day).orElse(""));
            }
        });
        return caretakers;
    }

    /** The smaller one of two in the middle. */
    public Optional<Integer> medianDelay(LocalDate day, Predicate<String> centres) {
        List<Integer> delays = world.timed().entrySet().stream()
                .filter(ofCentre -> centres.test(ofCentre.getKey()))
                .flatMap(ofCentre -> ofCentre.getValue().stream())
                .filter(fact ->
                        !fact.recordedOn().isAfter(day) && fact.recordedOn().isAfter(day.minusDays(LATELY)))
                .map(fact -> (int) ChronoUnit.DAYS.between(fact.on(), fact.recordedOn()))
                .sorted()
                .toList();
        return delays.isEmpty() ? Optional.empty() : Optional.of(delays.get((delays.size() - 1) / 2));
    }

    private void count(KnownCase it, LocalDate day, Counts counts) {
        Optional<Movements.Movement> held = holding(it, day);
        held.ifPresent(newest -> countHeld(it, newest, day, counts));
        String holder =
                held.map(Movements.Movement::centre).orElseGet(() -> it.begun().text("centre"));
        RecountedLists.referralsWaiting(it, day).forEach(asked -> {
            counts.add(holder, "referralsUnanswered");
            counts.add(holder, "referralsOverdue", RecountedLists.isOverdue(asked, day) ? 1 : 0);
        });
        RecountedLists.staysOn(it, day).forEach(stay -> {
            String centre = holdingBefore(it, stay.admitted());
            counts.add(centre, "stays");
            counts.add(centre, "staysPastLimit", RecountedLists.isPastLimit(stay, day) ? 1 : 0);
        });
        RecountedLists.transfersWaiting(it, day).forEach(asked -> {
            counts.add(asked.text("from"), "transfersWaiting");
            counts.add(asked.text("to"), "transfersWaiting");
        });
    }

    private void countHeld(KnownCase it, Movements.Movement held, LocalDate day, Counts counts) {
        if (!held.status().equals("CLOSED")) {
            countActive(it, held, day, counts);
        }
        RecountedLists.plansOn(it, day)
                .flatMap(plan -> RecountedLists.overdueSlots(plan, day)
                        .map(slot -> new OverdueSlot(slot, longOverdueOn(plan, slot))))
                .min(Comparator.comparing(OverdueSlot::dueOn))
                .ifPresent(oldest -> {
                    counts.add(held.centre(), "casesOverdue");
                    counts.add(held.centre(), "casesLongOverdue", day.isBefore(oldest.longOn) ? 0 : 1);
                });
    }

    private void countActive(KnownCase it, Movements.Movement held, LocalDate day, Counts counts) {
        boolean open = Words.OPEN.contains(held.status());
        counts.add(held.centre(), open ? "open" : "underFollowUp");
        LocalDate since = openSince(it, day);
        if (open && !day.isBefore(since.plusDays(norm("open-case.long-days", since) + 1L))) {
            counts.add(held.centre(), "longOpen");
        }
        LocalDate entered = it.begun().on();
        if (it.standing("CaseClassified").allMatch(entry -> entry.on().isAfter(day))
                && !day.isBefore(entered.plusDays(norm("classification.days", entered)))) {
            counts.add(held.centre(), "unclassified");
        }
        lastAssessment(it, day)
                .filter(newest -> newest.text("risk").equals("HIGH"))
                .ifPresent(high -> counts.add(held.centre(), "atHighRisk"));
    }

    /** The one that happened last. */
    static Optional<Entry> lastAssessment(KnownCase it, LocalDate day) {
        return it.standing("RiskAssessed")
                .filter(entry -> !entry.on().isAfter(day))
                .max(Comparator.comparing(Entry::on).thenComparing(Entry::sequence));
    }

    private static LocalDate openSince(KnownCase it, LocalDate day) {
        return it.standing("CaseReopened")
                .filter(entry -> !entry.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Entry::on)
                .orElseGet(() -> it.begun().day(it.isBroughtForward() ? "registeredOn" : "occurredOn"));
    }

    /** Where the case stood at the end of the day. */
    static Optional<Movements.Movement> holding(KnownCase it, LocalDate day) {
        return it.movements().inOrder().stream()
                .filter(movement -> !movement.entry().on().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The centre whose work the entry was. */
    private static String holdingBefore(KnownCase it, Entry entry) {
        return it.movements().inOrder().stream()
                .filter(movement -> movement.entry().on().isBefore(entry.on())
                        || (movement.entry().on().equals(entry.on())
                                && movement.entry().sequence() <= entry.sequence()))
                .reduce((earlier, later) -> later)
                .map(Movements.Movement::centre)
                .orElseGet(() -> it.begun().text("centre"));
    }

    private LocalDate longOverdueOn(Plan plan, LocalDate slot) {
        return slot.plusDays(norm("follow-up.long-overdue-days", plan.planned().on()) + 1L);
    }

    private int vacant(KnownCentre centre, LocalDate day) {
        if (!centre.isThereOn(day) || centre.isClosedOn(day)) {
            return 0;
        }
        NormsFile.Version norms = world.normsOn(day);
        Map<String, Integer> filled = centre.filled(day);
        return norms.values().keySet().stream()
                .filter(norm -> norm.startsWith("posts."))
                .map(norm -> norm.substring("posts.".length()))
                .mapToInt(role -> Math.max(0, norms.posts(role) - filled.getOrDefault(role, 0)))
                .sum();
    }

    private int norm(String name, LocalDate day) {
        return world.normsOn(day).number(name);
    }

    private record OverdueSlot(LocalDate dueOn, LocalDate longOn) {}

    private static final class Counts {
        private final Map<String, Map<String, Integer>> byCentre = new TreeMap<>();

        void add(String centre, String figure) {
            add(centre, figure, 1);
        }

        void add(String centre, String figure, int n) {
            if (n > 0) {
                byCentre.computeIfAbsent(centre, none -> new TreeMap<>()).merge(figure, n, Integer::sum);
            }
        }
    }
}
