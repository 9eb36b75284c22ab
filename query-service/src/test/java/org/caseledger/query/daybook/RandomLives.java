package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.events.Account;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Cases that live at random: registered, served, resolved, reopened, closed, struck off, moved to another centre; entered up to two weeks
 * after. Knows each case's moves as a list and counts by walking it, so that nothing is shared with the books but the postings.
 */
final class RandomLives {
    private static final int CASES = 120;
    private static final int DAYS = 300;
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

    private final Random random;
    private final List<String> centres = List.of("BR-PAT-01", "BR-PAT-02", "BR-GAY-01");
    private final List<Life> lives = new ArrayList<>();
    private final SortedMap<LocalDate, List<Posting>> recorded = new TreeMap<>();

    RandomLives(Random random) {
        this.random = random;
        for (int i = 0; i < CASES; i++) {
            lives.add(live());
        }
    }

    List<Life> all() {
        return lives;
    }

    List<String> centres() {
        return centres;
    }

    SortedMap<LocalDate, List<Posting>> recorded() {
        return recorded;
    }

    LocalDate firstDay() {
        return FIRST;
    }

    LocalDate someDay() {
        return FIRST.plusDays(random.nextInt(DAYS + 60));
    }

    String someCentre() {
        return centres.get(random.nextInt(centres.size()));
    }

    Map<CaseStatus, Integer> counts(String centre, LocalDate asOf, LocalDate knownAt) {
        Map<CaseStatus, Integer> counts = new LinkedHashMap<>();
        for (CaseStatus status : CaseStatus.values()) {
            counts.put(status, 0);
        }
        for (Life life : lives) {
            Move last = life.last(asOf, knownAt);
            if (last != null && last.centre.equals(centre)) {
                counts.merge(last.account.status().orElseThrow(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Life live() {
        String origin = someCentre();
        LocalDate on = FIRST.plusDays(random.nextInt(DAYS));
        Life life = new Life(origin, on);
        LocalDate entered = record(life, on, on, origin, Account.REGISTERED, PostingReason.REGISTERED, null);
        while (random.nextInt(5) > 0 && !life.isFinal()) {
            on = on.plusDays(random.nextInt(40));
            entered = step(life, on, entered.isAfter(on) ? entered : on);
        }
        return life;
    }

    private LocalDate step(Life life, LocalDate on, LocalDate earliest) {
        Move last = life.moves.get(life.moves.size() - 1);
        CaseStatus status = last.account.status().orElseThrow();
        if (status != CaseStatus.CLOSED && random.nextInt(6) == 0) {
            return transfer(life, last, on, earliest);
        }
        return switch (status) {
            case REGISTERED -> move(life, last, on, earliest, Account.IN_SERVICE, PostingReason.SERVICE_BEGUN, null);
            case IN_SERVICE, COORDINATION ->
                random.nextInt(4) == 0
                        ? close(life, last, on, earliest)
                        : move(
                                life,
                                last,
                                on,
                                earliest,
                                Account.UNDER_FOLLOW_UP,
                                life.resolvedBefore() ? PostingReason.RESOLVED_AGAIN : PostingReason.RESOLVED,
                                ResolutionOutcome.values()[random.nextInt(ResolutionOutcome.values().length)]);
            case UNDER_FOLLOW_UP ->
                random.nextBoolean()
                        ? close(life, last, on, earliest)
                        : move(life, last, on, earliest, Account.IN_SERVICE, PostingReason.REOPENED, null);
            case CLOSED -> move(life, last, on, earliest, Account.IN_SERVICE, PostingReason.REOPENED, null);
        };
    }

    private LocalDate close(Life life, Move last, LocalDate on, LocalDate earliest) {
        ClosingReason reason = ClosingReason.values()[random.nextInt(ClosingReason.values().length)];
        Account account = Account.closed(last.account.isResolved(), reason);
        LocalDate entered = move(life, last, on, earliest, account, PostingReason.CLOSED, null);
        Posting first = life.firstResolution;
        if (reason.strikesOff() && first != null) {
            post(entered, first.reversed());
            post(
                    entered,
                    posting(
                            life,
                            first.centre(),
                            first.from(),
                            first.to(),
                            first.on(),
                            PostingReason.RESOLVED_STRUCK_OFF,
                            first.outcome()));
        }
        return entered;
    }

    private LocalDate transfer(Life life, Move last, LocalDate on, LocalDate earliest) {
        String to = someCentre();
        LocalDate entered = earliest.plusDays(random.nextInt(14));
        post(
                entered,
                posting(life, last.centre, last.account, Account.OUTSIDE, on, PostingReason.TRANSFERRED_OUT, null));
        post(entered, posting(life, to, Account.OUTSIDE, last.account, on, PostingReason.TRANSFERRED_IN, null));
        life.moves.add(new Move(on, entered, to, last.account, false));
        return entered;
    }

    private LocalDate move(
            Life life,
            Move last,
            LocalDate on,
            LocalDate earliest,
            Account to,
            PostingReason reason,
            @Nullable ResolutionOutcome outcome) {
        return record(life, on, earliest, last.centre, to, reason, outcome);
    }

    private LocalDate record(
            Life life,
            LocalDate on,
            LocalDate earliest,
            String centre,
            Account to,
            PostingReason reason,
            @Nullable ResolutionOutcome outcome) {
        LocalDate entered = earliest.plusDays(random.nextInt(3) == 0 ? random.nextInt(14) : 0);
        Account from = life.moves.isEmpty() ? Account.OUTSIDE : life.moves.get(life.moves.size() - 1).account;
        Posting posting = posting(life, centre, from, to, on, reason, outcome);
        post(entered, posting);
        boolean first = reason == PostingReason.RESOLVED;
        if (first) {
            life.firstResolution = posting;
        }
        life.moves.add(new Move(on, entered, centre, to, first));
        return entered;
    }

    private void post(LocalDate entered, Posting posting) {
        recorded.computeIfAbsent(entered, day -> new ArrayList<>()).add(posting);
    }

    private static Posting posting(
            Life life,
            String centre,
            Account from,
            Account to,
            LocalDate on,
            PostingReason reason,
            @Nullable ResolutionOutcome outcome) {
        return new Posting(centre, life.origin, life.registeredOn, from, to, on, reason, outcome, 1);
    }

    /** @param firstResolution whether this is the first resolution of the case's life */
    private record Move(LocalDate on, LocalDate entered, String centre, Account account, boolean firstResolution) {}

    /** One case and all that moved it, in order. */
    static final class Life {
        private final String origin;
        private final LocalDate registeredOn;
        private final List<Move> moves = new ArrayList<>();
        private @Nullable Posting firstResolution;

        private Life(String origin, LocalDate registeredOn) {
            this.origin = origin;
            this.registeredOn = registeredOn;
        }

        boolean registered(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
            return origin.equals(centre) && in(month, registeredOn) && last(asOf, knownAt) != null;
        }

        boolean struckOff(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
            return registered(centre, month, asOf, knownAt) && isStruckOff(last(asOf, knownAt));
        }

        boolean standsResolved(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
            Move last = last(asOf, knownAt);
            return last != null
                    && registered(centre, month, asOf, knownAt)
                    && last.account.isResolved()
                    && !isStruckOff(last);
        }

        /** Striking off takes the resolution out of every count of whoever knows of it, whatever day it counts by. */
        boolean firstResolved(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
            boolean struckOff = moves.stream().anyMatch(move -> isStruckOff(move) && !move.entered.isAfter(knownAt));
            return !struckOff
                    && moves.stream()
                            .anyMatch(move -> move.firstResolution
                                    && move.centre.equals(centre)
                                    && in(month, move.on)
                                    && isKnown(move, asOf, knownAt));
        }

        private boolean resolvedBefore() {
            return firstResolution != null;
        }

        private boolean isFinal() {
            return moves.get(moves.size() - 1)
                    .account
                    .closingReason()
                    .filter(ClosingReason::isFinal)
                    .isPresent();
        }

        private @Nullable Move last(LocalDate asOf, LocalDate knownAt) {
            Move last = null;
            for (Move move : moves) {
                if (isKnown(move, asOf, knownAt)) {
                    last = move;
                }
            }
            return last;
        }

        private static boolean isKnown(Move move, LocalDate asOf, LocalDate knownAt) {
            return !move.on.isAfter(asOf) && !move.entered.isAfter(knownAt);
        }

        private static boolean isStruckOff(@Nullable Move move) {
            return move != null
                    && move.account
                            .closingReason()
                            .filter(ClosingReason::strikesOff)
                            .isPresent();
        }

        private static boolean in(Periods.Period month, LocalDate day) {
            return !day.isBefore(month.from()) && !day.isAfter(month.to());
        }
    }
}
