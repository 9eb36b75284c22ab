package org.caseledger.acceptance.walk;

import java.time.LocalDate;

/** When something is said to have happened. */
final class Days {
    private final Dice dice;
    private final Situation situation;

    Days(Dice dice, Situation situation) {
        this.dice = dice;
        this.situation = situation;
    }

    LocalDate today() {
        return situation.today;
    }

    /** A movement: some days on in the life of the case. */
    LocalDate next(Belief it) {
        LocalDate from = it.clock.isBefore(it.since()) ? it.since() : it.clock;
        return notLater(dice.between(from, from.plusDays(6)));
    }

    /** A deed that moves nothing: mostly some days on, now and then a late entry; on a closed case always that. */
    LocalDate any(Belief it) {
        return it.isClosed() || dice.oneIn(6) ? dice.between(it.firstContactOn, it.since()) : next(it);
    }

    LocalDate notLater(LocalDate day) {
        return day.isAfter(situation.today) ? situation.today : day;
    }
}
