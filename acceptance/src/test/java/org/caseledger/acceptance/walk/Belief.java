package org.caseledger.acceptance.walk;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a walker believes of a case from the answers it got; good enough to say something right about half the time. Who judges does not
 * read it.
 */
final class Belief {
    /** Where the case stands since a movement. */
    record Stand(
            long sequence,
            String type,
            String status,
            String centre,
            LocalDate since,
            @Nullable LocalDate resolvedOn) {}

    /** An entry that could be put right. */
    record Said(long sequence, String type, LocalDate on) {}

    final String id;
    final String ageBand;
    final LocalDate firstContactOn;
    final LocalDate begunOn;
    /** Up to where its life has been told. */
    LocalDate clock;

    long version;
    final Deque<Stand> stands = new ArrayDeque<>();
    final List<Said> said = new ArrayList<>();
    final Set<Long> voided = new HashSet<>();
    boolean classified;
    boolean neverSettled;
    boolean suspectedOffence;
    boolean reported;
    boolean firRecorded;
    boolean committee;
    /** Day of the newest deed that counts for a resolution. */
    @Nullable
    LocalDate doneOn;

    boolean coordinated;

    /** Open referrals and requests for services, with the day each was made and what for. */
    final Map<String, LocalDate> referrals = new LinkedHashMap<>();

    final Map<String, String> requests = new LinkedHashMap<>();

    @Nullable
    LocalDate admittedOn;

    int limitDays;
    String transferTo = "";

    @Nullable
    LocalDate transferAskedOn;

    final Set<LocalDate> answered = new HashSet<>();

    @Nullable
    String lastFound;

    int failedAttempts;
    final Set<String> failedModes = new HashSet<>();

    Belief(String id, String ageBand, LocalDate firstContactOn, Stand begun) {
        this.id = id;
        this.ageBand = ageBand;
        this.firstContactOn = firstContactOn;
        this.begunOn = begun.since;
        this.clock = begun.since;
        this.version = begun.sequence;
        stands.push(begun);
    }

    Stand now() {
        return stands.element();
    }

    String status() {
        return now().status;
    }

    String centre() {
        return now().centre;
    }

    LocalDate since() {
        return now().since;
    }

    boolean isOpen() {
        return Set.of("REGISTERED", "IN_SERVICE", "COORDINATION").contains(status());
    }

    boolean isClosed() {
        return status().startsWith("CLOSED");
    }

    boolean isFollowedUp() {
        return status().equals("UNDER_FOLLOW_UP");
    }

    boolean isForGood() {
        return Set.of("CLOSED DUPLICATE", "CLOSED REGISTERED_IN_ERROR", "CLOSED DECEASED")
                .contains(status());
    }

    boolean isGirl() {
        return ageBand.equals("UNDER_18");
    }

    boolean isDone() {
        LocalDate opened = stands.stream()
                .filter(stand -> stand.type.equals("CaseReopened"))
                .map(Stand::since)
                .findFirst()
                .orElse(begunOn);
        return doneOn != null && doneOn.isAfter(opened);
    }

    /** Slots by the norms, from the resolution that stands. */
    List<LocalDate> slots() {
        LocalDate from = now().resolvedOn;
        if (from == null) {
            return List.of();
        }
        List<LocalDate> slots = new ArrayList<>(List.of(from.plusDays(7), from.plusDays(15), from.plusDays(30)));
        for (int month = 2; month <= 6; month++) {
            slots.add(from.plusMonths(month));
        }
        return slots;
    }

    void told(Answer answer, String type, LocalDate on) {
        told(answer.version(), type, on);
        version = answer.version();
    }

    void told(long sequence, String type, LocalDate on) {
        said.add(new Said(sequence, type, on));
        if (on.isAfter(clock)) {
            clock = on;
        }
    }

    void moved(long sequence, String type, String status, String centre, LocalDate on, @Nullable LocalDate resolvedOn) {
        stands.push(new Stand(sequence, type, status, centre, on, resolvedOn));
        told(sequence, type, on);
    }

    /** A first deed that is not late begins service. */
    void served(Answer answer, String type, LocalDate on) {
        if (status().equals("REGISTERED") && !on.isBefore(since())) {
            moved(answer.version(), type, "IN_SERVICE", centre(), on, null);
            version = answer.version();
        } else {
            told(answer, type, on);
        }
    }

    void did(LocalDate on) {
        doneOn = doneOn == null || on.isAfter(doneOn) ? on : doneOn;
    }

    void takeBack(long sequence) {
        voided.add(sequence);
        if (stands.size() > 1 && now().sequence == sequence) {
            stands.pop();
        }
    }
}
