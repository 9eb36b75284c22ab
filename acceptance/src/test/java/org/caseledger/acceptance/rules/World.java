package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything the log has told up to a position. */
final class World {
    /** What the ledger finds or plans by itself, and what puts an entry right: nobody was late with it. */
    private static final Set<String> NOT_TIMED =
            Set.of("FollowUpPlanned", "FollowUpMissed", "ShelterLimitExceeded", "DetailsCorrected", "EntryVoided");

    private final NormsFile norms = NormsFile.read();
    private final Map<String, KnownCase> cases = new LinkedHashMap<>();
    private final Map<String, KnownCentre> centres = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, String> commandOfKey = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, List<Fact>> timed = new HashMap<>();
    private final List<Fact> calls = new ArrayList<>();
    private final List<Fact> reviews = new ArrayList<>();
    private LocalDate openedOn = LocalDate.MIN;
    private LocalDate recordedOn = LocalDate.MIN;

    static World after(List<Fact> log) {
        World world = new World();
        log.forEach(world::fold);
        return world;
    }

    void fold(Fact fact) {
        sequences.put(fact.aggregate(), fact.sequence());
        recordedOn = fact.recordedOn();
        if (!fact.key().isEmpty()) {
            commandOfKey.putIfAbsent(fact.key(), fact.command());
        }
        if (isTimed(fact)) {
            timed.computeIfAbsent(fact.actorsCentre(), centre -> new ArrayList<>())
                    .add(fact);
        }
        if (fact.is("LedgerOpened")) {
            openedOn = fact.on();
        } else if (fact.is("CentreCommissioned")) {
            centres.putIfAbsent(fact.text("centre"), new KnownCentre(fact));
        } else if (Words.OF_CENTRES.contains(fact.type())) {
            centre(fact.text("centre")).ifPresent(centre -> centre.fold(fact));
        } else if (Words.OF_CALLS.contains(fact.type())) {
            calls.add(fact);
        } else if (Words.OF_REVIEWS.contains(fact.type())) {
            reviews.add(fact);
        } else if (Words.BEGINNINGS.contains(fact.type())) {
            numbers.add(fact.text("number"));
            cases.computeIfAbsent(fact.caseId(), id -> new KnownCase()).fold(fact);
        } else if (Words.OF_CASES.contains(fact.type())) {
            caseOf(fact.caseId()).ifPresent(it -> it.fold(fact));
        }
    }

    private static boolean isTimed(Fact fact) {
        return Words.OF_CASES.contains(fact.type())
                && !NOT_TIMED.contains(fact.type())
                && !fact.actorsCentre().isEmpty();
    }

    /** What somebody at a centre recorded of cases, by that centre. */
    Map<String, List<Fact>> timed() {
        return timed;
    }

    NormsFile.Version normsOn(LocalDate day) {
        return norms.on(day);
    }

    Optional<KnownCase> caseOf(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /** Whether another one was closed as its duplicate; none such is opened again. */
    boolean isKept(String id) {
        return cases.values().stream()
                .flatMap(it -> it.standing("CaseClosed"))
                .anyMatch(closing -> closing.text("keptCase").equals(id));
    }

    Map<String, KnownCase> cases() {
        return cases;
    }

    Optional<KnownCentre> centre(String id) {
        return Optional.ofNullable(centres.get(id));
    }

    Map<String, KnownCentre> centres() {
        return centres;
    }

    boolean runs(String centre, LocalDate day) {
        return centre(centre).filter(it -> it.runsOn(day)).isPresent();
    }

    /** Sequence of the newest event of an aggregate, -1 if it has none. */
    long sequence(String aggregate) {
        return sequences.getOrDefault(aggregate, -1L);
    }

    Optional<String> commandOfKey(String key) {
        return Optional.ofNullable(commandOfKey.get(key));
    }

    boolean hasNumber(String number) {
        return numbers.contains(number);
    }

    LocalDate openedOn() {
        return openedOn;
    }

    /** The day on which the newest event was recorded. */
    LocalDate recordedOn() {
        return recordedOn;
    }

    Optional<Fact> call(String type, String callId) {
        return calls.stream()
                .filter(fact -> fact.is(type) && fact.text("callId").equals(callId))
                .findFirst();
    }

    Optional<Fact> review(String type, String field, String id) {
        return reviews.stream()
                .filter(fact -> fact.is(type) && fact.text(field).equals(id))
                .findFirst();
    }

    Stream<Fact> reviews(String type) {
        return reviews.stream().filter(fact -> fact.is(type));
    }

    boolean isPublished(LocalDate day) {
        return reviews.stream()
                .filter(fact -> fact.is("FiguresPublished"))
                .anyMatch(period -> !day.isBefore(period.day("from")) && !day.isAfter(period.day("to")));
    }
}
