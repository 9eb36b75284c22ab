package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.events.Account;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/** One movement in a random life: as it was first entered, and what became of it. */
final class Movement {
    final String centre;
    final Account account;
    final PostingReason reason;

    /** As the books have it by now: of the movement itself, then what it did to others. */
    List<Posting> own;

    final List<Posting> others;
    private final List<Version> versions = new ArrayList<>();
    private @Nullable LocalDate voidedOn;

    Movement(LocalDate entered, List<Posting> own, List<Posting> others) {
        Posting movement = own.get(0);
        this.centre = movement.centre();
        this.account = movement.to();
        this.reason = movement.reason();
        this.own = own;
        this.others = others;
        versions.add(new Version(entered, movement.on(), movement.outcome()));
    }

    /** As known on this day; absent before it was entered and after it was retracted. */
    @Nullable
    Version known(LocalDate knownAt) {
        if (voidedOn != null && !voidedOn.isAfter(knownAt)) {
            return null;
        }
        Version known = null;
        for (Version version : versions) {
            if (!version.entered.isAfter(knownAt)) {
                known = version;
            }
        }
        return known;
    }

    boolean stands() {
        return voidedOn == null;
    }

    LocalDate on() {
        return newest().on;
    }

    @Nullable
    ResolutionOutcome outcome() {
        return newest().outcome;
    }

    private Version newest() {
        return versions.get(versions.size() - 1);
    }

    void correct(LocalDate entered, LocalDate on, @Nullable ResolutionOutcome outcome) {
        versions.add(new Version(entered, on, outcome));
    }

    void voidIt(LocalDate entered) {
        voidedOn = entered;
    }

    /**
     * @param entered the day it was entered so
     * @param on the day it happened
     */
    record Version(
            LocalDate entered, LocalDate on, @Nullable ResolutionOutcome outcome) {}
}
