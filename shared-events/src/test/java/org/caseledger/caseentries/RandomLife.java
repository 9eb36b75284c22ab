package org.caseledger.caseentries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLimitExceeded;

/** Events of one case in an order that its rules allow: resolved and planned for, reopened, dated right with a new plan, retracted. */
final class RandomLife {
    private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate BEGAN = LocalDate.of(2025, 1, 6);

    private final Random random;
    private final List<CaseEvent> events = new ArrayList<>();
    /** Sequences of resolutions and reopenings that stand, the newest last. */
    private final List<Long> movements = new ArrayList<>();

    private RandomLife(Random random) {
        this.random = random;
    }

    static List<CaseEvent> of(Random random) {
        RandomLife life = new RandomLife(random);
        life.begin();
        for (int deeds = 5 + random.nextInt(25); deeds > 0; deeds--) {
            life.deed();
        }
        return life.events;
    }

    private void begin() {
        if (random.nextInt(4) > 0) {
            events.add(new CaseRegistered(
                    CASE,
                    CASE,
                    "BR-PAT-01",
                    "BR-PAT-01-2024-25-000001",
                    IntakeChannel.POLICE,
                    BEGAN,
                    AgeBand.UNKNOWN,
                    BEGAN,
                    List.of()));
            return;
        }
        events.add(new CaseBroughtForward(
                CASE,
                CASE,
                "BR-PAT-01",
                "BR-PAT-01-BF-17/2022",
                IntakeChannel.POLICE,
                BEGAN,
                AgeBand.UNKNOWN,
                BEGAN,
                CaseStatus.UNDER_FOLLOW_UP,
                BEGAN,
                ResolutionOutcome.DUES_RECOVERED,
                BEGAN,
                List.of()));
        plan();
        if (random.nextBoolean()) {
            movements.add((long) events.size());
            events.add(new CaseReopened(CASE, ReopeningReason.SAME_MATTER, day(), List.of()));
        }
    }

    private void deed() {
        switch (random.nextInt(10)) {
            case 0, 1 -> move();
            case 2 -> {
                if (random.nextBoolean()) {
                    dateNewestMovement();
                } else {
                    dateOlderMovement();
                }
            }
            case 3 -> voidNewestMovement();
            case 4 ->
                events.add(
                        new FollowUpRecorded(CASE, day(), FollowUpMode.PHONE, FollowUpOutcome.SAFE_AND_STABLE, day()));
            case 5 -> events.add(new RiskAssessed(CASE, RiskLevel.HIGH, day()));
            case 6 -> {
                events.add(new ShelterAdmitted(CASE, CASE, 0, 0, 5, "NORM", day(), List.of()));
                events.add(new ShelterLimitExceeded(CASE, CASE, 5, day()));
            }
            case 7 ->
                anyOf(RiskAssessed.class, ShelterAdmitted.class, FollowUpRecorded.class)
                        .forEach(this::voided);
            default ->
                anyOf(RiskAssessed.class, ShelterAdmitted.class, FollowUpRecorded.class)
                        .forEach(this::dated);
        }
    }

    private void move() {
        movements.add((long) events.size());
        if (isResolved(movements.size() - 2)) {
            events.add(new CaseReopened(CASE, ReopeningReason.SAME_MATTER, day(), List.of()));
        } else {
            events.add(new CaseResolved(CASE, ResolutionOutcome.DUES_RECOVERED, true, day(), List.of()));
            plan();
        }
    }

    private boolean isResolved(int movement) {
        return movement >= 0 && events.get(movements.get(movement).intValue()) instanceof CaseResolved;
    }

    private void plan() {
        events.add(new FollowUpPlanned(CASE, List.of(day(), day()), 5, 5, day(), "NORM", day()));
    }

    private void dateNewestMovement() {
        if (!movements.isEmpty()) {
            dated(movements.get(movements.size() - 1));
            if (isResolved(movements.size() - 1)) {
                plan();
            }
        }
    }

    /** Its plan is not in force, so it gets no new one. */
    private void dateOlderMovement() {
        if (movements.size() > 1) {
            dated(movements.get(random.nextInt(movements.size() - 1)));
        }
    }

    private void voidNewestMovement() {
        if (!movements.isEmpty()) {
            voided(movements.remove(movements.size() - 1));
            if (isResolved(movements.size() - 1) && random.nextBoolean()) { // its day was put right meanwhile
                plan();
            }
        }
    }

    private void dated(long sequence) {
        events.add(new DetailsCorrected(
                CASE,
                sequence,
                nameOf(sequence),
                "occurredOn",
                null,
                day().toString(),
                CorrectionReason.WRONG_DATE,
                day(),
                List.of()));
    }

    private void voided(long sequence) {
        events.add(
                new EntryVoided(CASE, sequence, nameOf(sequence), CorrectionReason.DID_NOT_HAPPEN, day(), List.of()));
    }

    private String nameOf(long sequence) {
        return events.get((int) sequence).getClass().getSimpleName();
    }

    /** One that was not retracted. */
    private LongStream anyOf(Class<?>... types) {
        List<Long> sequences = LongStream.range(0, events.size())
                .filter(at -> List.of(types).contains(events.get((int) at).getClass()))
                .filter(at -> events.stream()
                        .noneMatch(event -> event instanceof EntryVoided voiding && voiding.voids() == at))
                .boxed()
                .toList();
        return sequences.isEmpty()
                ? LongStream.empty()
                : LongStream.of(sequences.get(random.nextInt(sequences.size())));
    }

    private LocalDate day() {
        return BEGAN.plusDays(random.nextInt(400));
    }
}
