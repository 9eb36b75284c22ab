package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How far registered cases came, counted from what the entries of each say. */
public final class RecountedCohorts {
    /** Days within which a step is reached. */
    public static final Map<String, Integer> STEPS = Map.of(
            "CLASSIFIED", 1,
            "SERVED", 2,
            "RESOLVED_IN_30_DAYS", 30,
            "RESOLVED_IN_60_DAYS", 60,
            "RESOLVED_IN_90_DAYS", 90,
            "MONITORED", 365,
            "VIOLENCE_RECURRED", 365);

    private final List<KnownCase> registered;

    private RecountedCohorts(List<KnownCase> registered) {
        this.registered = registered;
    }

    /** @param log from its beginning to the last event that counts as known */
    public static RecountedCohorts of(List<Fact> log) {
        return new RecountedCohorts(World.after(log).cases().values().stream()
                .filter(it -> !it.isBroughtForward())
                .toList());
    }

    /**
     * By step: how many reached it, of how many whose days were over; and how many were registered and struck off.
     *
     * @param from first day of the registrations
     * @param asOf the last day that counts
     */
    public Map<String, List<Integer>> cohort(LocalDate from, LocalDate to, LocalDate asOf, Predicate<String> centre) {
        List<KnownCase> cohort = registered.stream()
                .filter(it -> centre.test(it.begun().text("centre")))
                .filter(it -> !it.begun().on().isBefore(from)
                        && !it.begun().on().isAfter(to)
                        && !it.begun().on().isAfter(asOf))
                .toList();
        int struckOff = (int) cohort.stream().filter(KnownCase::isStruckOff).count();
        Map<String, List<Integer>> counted = new TreeMap<>();
        counted.put("registered", List.of(cohort.size(), struckOff));
        STEPS.forEach((step, days) -> {
            List<KnownCase> over = cohort.stream()
                    .filter(it ->
                            !it.isStruckOff() && !it.begun().on().plusDays(days).isAfter(asOf))
                    .toList();
            int reached = (int) over.stream()
                    .filter(it -> reaching(step, it)
                            .anyMatch(
                                    entry -> !entry.on().isAfter(it.begun().on().plusDays(days))))
                    .count();
            counted.put(step, List.of(reached, over.size()));
        });
        return counted;
    }

    private static Stream<Entry> reaching(String step, KnownCase it) {
        return switch (step) {
            case "CLASSIFIED" -> it.standing("CaseClassified");
            case "SERVED" -> it.standing("ServiceProvided", "ShelterAdmitted");
            case "MONITORED" ->
                it.standing("CaseClosed").filter(entry -> entry.text("reason").equals("MONITORING_COMPLETED"));
            case "VIOLENCE_RECURRED" ->
                it.standing("FollowUpRecorded")
                        .filter(entry -> entry.text("outcome").equals("VIOLENCE_RECURRED"));
            default -> it.standing("CaseResolved");
        };
    }
}
