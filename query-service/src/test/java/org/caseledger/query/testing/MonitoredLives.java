package org.caseledger.query.testing;

import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.TransferAccepted;

/** Cases under follow-up, told day by day at random: answered, reopened, closed, transferred, put right and retracted. */
public final class MonitoredLives {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 20);

    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final TestLog log;
    private final Random random;
    private final List<OneCase> cases = new ArrayList<>();
    private final List<CaseEntries> entries = new ArrayList<>();
    private final List<LocalDate> resolved = new ArrayList<>();
    private LocalDate today = FIRST_DAY;

    public MonitoredLives(TestLog log, Random random) {
        this.log = log;
        this.random = random;
    }

    /** So many days, some things on each. */
    public void live(int days, int newCases, int deedsADay) {
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < newCases; i++) {
                begin();
            }
            for (int i = 0; i < deedsADay; i++) {
                deed(random.nextInt(cases.size()));
            }
            today = today.plusDays(1);
        }
    }

    private void begin() {
        OneCase one = new OneCase(random.nextBoolean() ? PATNA : GAYA, today, cases.size() + 1);
        CaseEntries said = new CaseEntries(one.id(), log, today, WORKER);
        if (random.nextInt(4) == 0) {
            LocalDate on = today.minusDays(random.nextInt(60));
            said.add(one.broughtForward(today, CaseStatus.UNDER_FOLLOW_UP, on), one.planned(on));
            resolved.add(on);
        } else {
            said.add(one.registered());
            resolved.add(today);
        }
        cases.add(one);
        entries.add(said);
    }

    private void deed(int which) {
        OneCase one = cases.get(which);
        CaseEntries said = entries.get(which).on(today);
        LocalDate on = today.minusDays(random.nextInt(20));
        switch (random.nextInt(15)) {
            case 0, 1, 2 -> said.add(one.followedUp(slot(which), any(FollowUpOutcome.values()), on));
            case 3, 4 -> move(which, on);
            case 5 ->
                said.transferred(
                        UUID.randomUUID(), PATNA, random.nextBoolean() ? GAYA : PATNA, Account.UNDER_FOLLOW_UP, on);
            case 6 -> voided(said, any(movable()));
            case 7 -> corrected(said, any(movable()), "occurredOn", on);
            case 8 -> corrected(said, FollowUpRecorded.class, "slot", slot(which));
            case 9 -> {
                if (corrected(said, CaseResolved.class, "occurredOn", on)) {
                    said.add(one.planned(on));
                    resolved.set(which, on);
                }
            }
            case 10, 11 -> miss(which);
            case 12 -> said.add(new CaseAssigned(one.id(), "case-worker-" + random.nextInt(3), on));
            default -> said.add(one.assessed(on, any(RiskLevel.values())));
        }
    }

    /** As the sweeper does; what is answered late afterwards, or whose plan ended earlier, was missed all the same. */
    private void miss(int which) {
        Event missed = cases.get(which).missed(slot(which));
        if (!missed.occurredOn().isAfter(today)) {
            entries.get(which).on(today).add(missed);
        }
    }

    private void voided(CaseEntries said, Class<? extends CaseEvent> type) {
        if (said.has(type)) {
            said.voided(type, today);
        }
    }

    private boolean corrected(CaseEntries said, Class<? extends CaseEvent> type, String field, LocalDate day) {
        boolean has = said.has(type);
        if (has) {
            said.corrected(type, field, day.toString(), today);
        }
        return has;
    }

    private void move(int which, LocalDate on) {
        OneCase one = cases.get(which);
        CaseEntries said = entries.get(which);
        switch (one.status()) {
            case REGISTERED, IN_SERVICE, COORDINATION -> {
                said.add(one.resolved(on));
                resolved.set(which, on);
            }
            case UNDER_FOLLOW_UP ->
                said.add(
                        random.nextBoolean()
                                ? one.closed(on, ClosingReason.RELOCATED)
                                : one.reopened(on, ReopeningReason.SAME_MATTER));
            case CLOSED -> said.add(one.reopened(on, ReopeningReason.SAME_MATTER));
        }
    }

    /** One of the plan that began last. */
    private LocalDate slot(int which) {
        return resolved.get(which).plusDays(new int[] {7, 15, 30}[random.nextInt(3)]);
    }

    @SuppressWarnings("unchecked") // an array of classes
    private static Class<? extends CaseEvent>[] movable() {
        return new Class[] {
            FollowUpRecorded.class, CaseResolved.class, CaseReopened.class, CaseClosed.class, TransferAccepted.class
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
