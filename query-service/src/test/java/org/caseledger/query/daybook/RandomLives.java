package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * Cases that live at random: registered or brought forward, served, resolved, reopened, closed, struck off, moved to another centre; entered
 * up to two weeks after, put right and retracted later. Gives each entry the postings its aggregate would give it.
 */
final class RandomLives {
    private static final int CASES = 120;
    private static final int DAYS = 300;
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

    /** Commissioned when the others have been running for long. */
    private static final String GROWN = "BR-GAY-02";

    private static final LocalDate GROWN_ON = FIRST.plusDays(100);

    private final Random random;
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

    /** With the day of their commissioning. */
    Map<String, LocalDate> centres() {
        Map<String, LocalDate> centres = new LinkedHashMap<>();
        List.of("BR-PAT-01", "BR-PAT-02", "BR-GAY-01").forEach(centre -> centres.put(centre, FIRST));
        centres.put(GROWN, GROWN_ON);
        return centres;
    }

    SortedMap<LocalDate, List<Posting>> recorded() {
        return recorded;
    }

    LocalDate firstDay() {
        return FIRST;
    }

    LocalDate lastDay() {
        return FIRST.plusDays(DAYS + 60);
    }

    LocalDate someDay() {
        return FIRST.plusDays(random.nextInt(DAYS + 60));
    }

    String someCentre() {
        return someCentre(LocalDate.MAX);
    }

    Map<CaseStatus, Integer> counts(String centre, LocalDate asOf, LocalDate knownAt) {
        Map<CaseStatus, Integer> counts = new LinkedHashMap<>();
        for (CaseStatus status : CaseStatus.values()) {
            counts.put(status, 0);
        }
        for (Life life : lives) {
            life.last(asOf, knownAt)
                    .filter(last -> last.centre.equals(centre))
                    .ifPresent(last -> counts.merge(last.account.status().orElseThrow(), 1, Integer::sum));
        }
        return counts;
    }

    private String someCentre(LocalDate on) {
        List<String> running = centres().entrySet().stream()
                .filter(centre -> !centre.getValue().isAfter(on))
                .map(Map.Entry::getKey)
                .toList();
        return running.get(random.nextInt(running.size()));
    }

    private Life live() {
        LocalDate on = FIRST.plusDays(random.nextInt(DAYS));
        String centre = someCentre(on);
        Life life;
        LocalDate entered = late(on);
        if (random.nextInt(5) == 0) {
            life = new Life(null, null);
            CaseStatus status = CaseStatus.values()[random.nextInt(4)];
            enter(life, entered, centre, Account.OUTSIDE, Account.of(status), on, PostingReason.BROUGHT_FORWARD);
        } else {
            life = new Life(centre, on);
            enter(life, entered, centre, Account.OUTSIDE, Account.REGISTERED, on, PostingReason.REGISTERED);
        }
        while (random.nextInt(8) > 0) {
            entered = next(life, entered);
        }
        return life;
    }

    /** One entry more. */
    private LocalDate next(Life life, LocalDate entered) {
        List<Movement> standing = life.standing();
        Movement last = standing.get(standing.size() - 1);
        switch (random.nextInt(8)) {
            case 0 -> {
                return standing.size() == 1 ? entered : retract(last, late(entered));
            }
            case 1 -> {
                return standing.size() == 1 ? entered : putRight(life, standing, late(entered));
            }
            default -> {
                if (last.account.closingReason().filter(ClosingReason::isFinal).isPresent()) {
                    return entered;
                }
                LocalDate on = last.on().plusDays(random.nextInt(40));
                LocalDate day = late(entered.isAfter(on) ? entered : on);
                step(life, last, on, day);
                return day;
            }
        }
    }

    private void step(Life life, Movement last, LocalDate on, LocalDate entered) {
        CaseStatus status = last.account.status().orElseThrow();
        if (status != CaseStatus.CLOSED && random.nextInt(5) == 0) {
            transfer(life, last, on, entered);
            return;
        }
        switch (status) {
            case REGISTERED -> move(life, last, on, entered, Account.IN_SERVICE, PostingReason.SERVICE_BEGUN);
            case IN_SERVICE, COORDINATION -> {
                if (random.nextInt(4) == 0) {
                    close(life, last, on, entered);
                } else if (status == CaseStatus.IN_SERVICE && random.nextInt(4) == 0) {
                    move(life, last, on, entered, Account.COORDINATION, PostingReason.COORDINATION_STARTED);
                } else {
                    resolve(life, last, on, entered);
                }
            }
            case UNDER_FOLLOW_UP -> {
                if (random.nextBoolean()) {
                    close(life, last, on, entered);
                } else {
                    move(life, last, on, entered, Account.IN_SERVICE, PostingReason.REOPENED);
                }
            }
            case CLOSED -> move(life, last, on, entered, Account.IN_SERVICE, PostingReason.REOPENED);
        }
    }

    private void resolve(Life life, Movement last, LocalDate on, LocalDate entered) {
        Movement first = life.standing().get(0);
        boolean before = first.account == Account.UNDER_FOLLOW_UP
                || life.standing().stream().anyMatch(movement -> movement.reason == PostingReason.RESOLVED);
        PostingReason reason = before ? PostingReason.RESOLVED_AGAIN : PostingReason.RESOLVED;
        Posting posting = posting(life, last.centre, last.account, Account.UNDER_FOLLOW_UP, on, reason, someOutcome());
        enter(life, entered, List.of(posting), List.of());
    }

    private void close(Life life, Movement last, LocalDate on, LocalDate entered) {
        ClosingReason reason = ClosingReason.values()[random.nextInt(ClosingReason.values().length)];
        Account account = Account.closed(last.account.isResolved(), reason);
        Posting closing = posting(life, last.centre, last.account, account, on, PostingReason.CLOSED, null);
        List<Posting> others = new ArrayList<>();
        if (reason.strikesOff()) {
            life.standing().stream()
                    .filter(movement -> movement.reason == PostingReason.RESOLVED)
                    .map(movement -> movement.own.get(0))
                    .forEach(first -> {
                        others.add(first.reversed());
                        others.add(posting(
                                life,
                                first.centre(),
                                first.from(),
                                first.to(),
                                first.on(),
                                PostingReason.RESOLVED_STRUCK_OFF,
                                first.outcome()));
                    });
        }
        enter(life, entered, List.of(closing), others);
    }

    private void transfer(Life life, Movement last, LocalDate on, LocalDate entered) {
        String to = someCentre(on);
        if (!to.equals(last.centre)) {
            enter(
                    life,
                    entered,
                    List.of(
                            posting(life, to, Account.OUTSIDE, last.account, on, PostingReason.TRANSFERRED_IN, null),
                            posting(
                                    life,
                                    last.centre,
                                    last.account,
                                    Account.OUTSIDE,
                                    on,
                                    PostingReason.TRANSFERRED_OUT,
                                    null)),
                    List.of());
        }
    }

    private LocalDate retract(Movement last, LocalDate entered) {
        last.own.forEach(posting -> post(entered, posting.reversed()));
        last.others.forEach(posting -> post(entered, posting.reversed()));
        last.voidIt(entered);
        return entered;
    }

    /** The day of some movement but the first, between its neighbours, or the outcome of a resolution. */
    private LocalDate putRight(Life life, List<Movement> standing, LocalDate entered) {
        int index = 1 + random.nextInt(standing.size() - 1);
        Movement wrong = standing.get(index);
        boolean struckOff = standing.stream().anyMatch(movement -> !movement.others.isEmpty());
        if (wrong.reason == PostingReason.RESOLVED && struckOff) {
            return entered; // counted under another reason since; a struck-off case is not put right
        }
        LocalDate from = standing.get(index - 1).on();
        LocalDate until = index + 1 < standing.size() ? standing.get(index + 1).on() : entered;
        LocalDate on = from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, until) + 1));
        boolean runs = !centres().getOrDefault(wrong.centre, FIRST).isAfter(on);
        ResolutionOutcome outcome = wrong.outcome() == null ? null : someOutcome();
        List<Posting> right = wrong.own.stream()
                .map(p -> posting(life, p.centre(), p.from(), p.to(), runs ? on : wrong.on(), p.reason(), outcome))
                .toList();
        wrong.own.forEach(posting -> post(entered, posting.reversed()));
        right.forEach(posting -> post(entered, posting));
        wrong.own = right;
        wrong.correct(entered, right.get(0).on(), outcome);
        return entered;
    }

    private void move(Life life, Movement last, LocalDate on, LocalDate entered, Account to, PostingReason reason) {
        enter(life, entered, last.centre, last.account, to, on, reason);
    }

    private void enter(
            Life life, LocalDate entered, String centre, Account from, Account to, LocalDate on, PostingReason reason) {
        enter(life, entered, List.of(posting(life, centre, from, to, on, reason, null)), List.of());
    }

    private void enter(Life life, LocalDate entered, List<Posting> own, List<Posting> others) {
        own.forEach(posting -> post(entered, posting));
        others.forEach(posting -> post(entered, posting));
        life.movements.add(new Movement(entered, own, others));
    }

    private void post(LocalDate entered, Posting posting) {
        recorded.computeIfAbsent(entered, day -> new ArrayList<>()).add(posting);
    }

    private LocalDate late(LocalDate day) {
        return day.plusDays(random.nextInt(3) == 0 ? random.nextInt(14) : 0);
    }

    private ResolutionOutcome someOutcome() {
        return ResolutionOutcome.values()[random.nextInt(ResolutionOutcome.values().length)];
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
}
