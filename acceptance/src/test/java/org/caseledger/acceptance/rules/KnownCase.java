package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A case as its events tell it so far, with what was corrected and retracted applied. Asked anew each time; nothing is kept beside it. */
final class KnownCase {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Booked, Integer> booked = new HashMap<>();

    void fold(Fact fact) {
        if (fact.is("EntryVoided")) {
            entry(fact.payload().path("voids").asLong()).ifPresent(Entry::retract);
        } else if (fact.is("DetailsCorrected")) {
            entry(fact.payload().path("corrects").asLong())
                    .ifPresent(entry -> entry.correct(fact.text("field"), fact.text("newValue")));
        }
        entries.add(new Entry(fact, wouldMove(fact)));
        fact.postings().forEach(posting -> {
            int n = posting.path("n").asInt();
            if (booked.merge(Booked.of(posting), n, Integer::sum) == 0) {
                booked.remove(Booked.of(posting));
            }
        });
    }

    /** As it was known before its newest event. */
    KnownCase withoutNewest() {
        KnownCase before = new KnownCase();
        entries.subList(0, entries.size() - 1).forEach(entry -> before.fold(entry.fact()));
        return before;
    }

    /** Whether this event, recorded next, moves the case by the rules. */
    boolean wouldMove(Fact fact) {
        if (entries.isEmpty()) {
            return Words.BEGINNINGS.contains(fact.type());
        }
        return Words.MOVES.contains(fact.type())
                || (Words.FIRST_DEEDS.contains(fact.type()) && status().equals("REGISTERED") && !isLate(fact.on()));
    }

    Entry begun() {
        return entries.get(0);
    }

    String id() {
        return begun().fact().caseId();
    }

    boolean isBroughtForward() {
        return begun().is("CaseBroughtForward");
    }

    /** All entries that stand, or those of some types, in the order they were recorded. */
    Stream<Entry> standing(String... types) {
        return entries.stream().filter(Entry::stands).filter(entry -> types.length == 0 || entry.is(types));
    }

    Stream<Entry> all() {
        return entries.stream();
    }

    Optional<Entry> newest(String... types) {
        return standing(types).reduce((earlier, later) -> later);
    }

    Optional<Entry> entry(long sequence) {
        return entries.stream().filter(entry -> entry.sequence() == sequence).findFirst();
    }

    long version() {
        return entries.get(entries.size() - 1).sequence();
    }

    Movements movements() {
        return Movements.of(this);
    }

    String status() {
        return movements().newest().status();
    }

    boolean isOpen() {
        return Words.OPEN.contains(status());
    }

    boolean isClosed() {
        return status().equals("CLOSED");
    }

    String centre() {
        return movements().newest().centre();
    }

    /** The one that held it at the end of that day. */
    Optional<String> centreOn(LocalDate day) {
        return movements().inOrder().stream()
                .filter(movement -> !movement.entry().on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Movements.Movement::centre);
    }

    /** The day of the newest movement that stands. */
    LocalDate since() {
        return movements().newest().entry().on();
    }

    /** The day of the reopening that ended the time under follow-up or closed in which this whole day lies. */
    Optional<LocalDate> openedAgainAfter(LocalDate day) {
        List<Movements.Movement> moved = movements().inOrder();
        boolean isBesideService =
                moved.stream().noneMatch(movement -> movement.entry().on().equals(day))
                        && moved.stream()
                                .filter(movement -> movement.entry().on().isBefore(day))
                                .reduce((earlier, later) -> later)
                                .filter(movement -> !Words.OPEN.contains(movement.status()))
                                .isPresent();
        return isBesideService
                ? moved.stream()
                        .map(Movements.Movement::entry)
                        .filter(entry -> entry.is("CaseReopened") && entry.on().isAfter(day))
                        .map(Entry::on)
                        .findFirst()
                : Optional.empty();
    }

    boolean isLate(LocalDate day) {
        return day.isBefore(since());
    }

    /** Why it is closed; empty if it is not. */
    String closedFor() {
        Entry newest = movements().newest().entry();
        return newest.is("CaseClosed") ? newest.text("reason") : "";
    }

    boolean isEndedForGood() {
        return Words.FOR_GOOD.contains(closedFor());
    }

    boolean isStruckOff() {
        return Words.STRIKES_OFF.contains(closedFor());
    }

    LocalDate firstContactOn() {
        return begun().day("firstContactOn");
    }

    boolean isOfGirl() {
        return begun().text("ageBand").equals("UNDER_18");
    }

    List<Plan> plans() {
        return Plan.all(this);
    }

    List<Stay> stays() {
        return standing("ShelterAdmitted")
                .map(admitted -> new Stay(admitted, this))
                .toList();
    }

    boolean hasOpenStay() {
        return stays().stream().anyMatch(stay -> stay.left().isEmpty());
    }

    /** Net postings: each that stands, with how often it does. */
    Map<Booked, Integer> booked() {
        return Map.copyOf(booked);
    }
}
